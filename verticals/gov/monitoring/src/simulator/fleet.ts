import type { Line, Point } from "@zhida/places/contract";
import type { RiverNetwork, RiverPlace } from "../contract.ts";

export type SimulatedTruck = {
  /** Phone number of the terminal. */
  code: string;
  plate: string;
  /** Code of the site where it loads. */
  site: string;
  /** Where it loads and where it may unload, inside of the sites, and the way between. */
  from: Point;
  to: Point;
  route: Line;
};

export type SimulatedMonitor = {
  code: string;
  password: string;
  kind: "outlet" | "river_station" | "dust";
  /** Code of the site that it belongs to. */
  site: string | null;
  /** Usual value of each factor. */
  usual: Readonly<Record<string, number>>;
  place: RiverPlace | null;
};

/** Who takes part: registered devices and what is usual for them. */
export type Fleet = {
  trucks: readonly SimulatedTruck[];
  monitors: readonly SimulatedMonitor[];
  network: Pick<RiverNetwork, "reaches">;
};
