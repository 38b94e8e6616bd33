import type { Point, Polygon, Position } from "@zhida/places/contract";
import type { Device, RiverNetwork, RiverPlace, Site, TruckApproval } from "../contract.ts";
import type { Fleet, SimulatedMonitor, SimulatedTruck } from "./fleet.ts";

export type Setup = {
  sites: readonly Site[];
  approvals: readonly TruckApproval[];
  network: Pick<RiverNetwork, "reaches">;
  places: readonly { deviceId: string; place: RiverPlace }[];
};

export type Participant = Pick<Device, "id" | "code" | "kind" | "protocol" | "plate" | "site" | "state">;

/** Registered devices as those who take part in a simulation: trucks drive as they are approved, monitors measure what is usual. */
export function fleetOf(
  devices: Iterable<Participant>,
  { sites, approvals, network, places }: Setup,
  password: string,
): Fleet {
  const middles = new Map(sites.map((site) => [site.code, middleOf(site.polygon)]));
  const placeOf = new Map(places.map(({ deviceId, place }) => [deviceId, place]));
  const trucks: SimulatedTruck[] = [];
  const monitors: SimulatedMonitor[] = [];
  // In the same order each time: after a new start a truck drives on from where it was.
  for (const { id, code, kind, protocol, plate, site, state } of [...devices].sort(byCode)) {
    if (state === "retired") continue;
    if (kind === "truck" && protocol === "jt808" && plate !== null) {
      const approval = approvals.find(({ plates }) => plates.includes(plate));
      const [from, to] = [approval && middles.get(approval.site), approval && middles.get(approval.disposal)];
      if (approval && from && to) trucks.push({ code, plate, site: approval.site, from, to, route: approval.route });
    }
    if ((kind === "outlet" || kind === "river_station" || kind === "dust") && protocol === "hj212") {
      monitors.push({ code, password, kind, site, usual: usual[kind], place: placeOf.get(id) ?? null });
    }
  }
  return { trucks, monitors, network };
}

const byCode = (a: Participant, b: Participant): number => (a.code < b.code ? -1 : 1);

/** Below the limits of GB 18918-2002 (first grade A) and GB 3838-2002 (class III); mg/L, dust in μg/m³. */
const usual = {
  outlet: { w01001: 7.3, w01018: 28, w21003: 1.9, w21011: 0.23, w00000: 46 },
  river_station: { w01001: 7.4, w01009: 7.8, w01019: 3.1, w21003: 0.42, w21011: 0.09 },
  dust: { a34001: 145, a34002: 78, a34004: 39 },
} as const;

/** Inside of a site, where its shape is simple. */
function middleOf([ring = []]: Polygon): Point {
  const corners: Position[] = ring.slice(1);
  const mean = (i: 0 | 1) => corners.reduce((sum, corner) => sum + corner[i], 0) / corners.length;
  return { lon: Number(mean(0).toFixed(6)), lat: Number(mean(1).toFixed(6)) };
}
