export { type CountyMap, countyMap } from "./county-map.ts";
export type { ReachPlace, RiverNetwork, RiverNode, RiverReach } from "./river-network.ts";
export type { Outlet, RiverSection, Site, TruckRoute } from "./works.ts";
