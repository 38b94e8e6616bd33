import type { RiverNetwork, RiverPlace, RiverReach } from "../contract.ts";

export type Placed = { deviceId: string; place: RiverPlace };

export type Upstream<P extends Placed> = {
  /** Reaches that the water came through, with the seconds from their lower end (or, on its own reach, from nearby). */
  reaches: { id: string; travelS: number }[];
  /** What stands above, by travel time; `below` is what its water passed on the way down, nearest to the start first. */
  points: Above<P>[];
};

export type Above<P extends Placed> = {
  point: P;
  travelS: number;
  distanceM: number;
  below: { point: P; travelS: number }[];
};

/** Walks against the current from a place for as long as water takes `maxS` seconds; where it braids, the quickest way counts. */
export function walkUpstream<P extends Placed>(
  { reaches }: Pick<RiverNetwork, "reaches">,
  points: readonly P[],
  start: RiverPlace,
  maxS: number,
): Upstream<P> {
  const endingAt = Map.groupBy(reaches, (reach) => reach.to);
  const byReach = Map.groupBy(points, ({ place }) => place.reachId);
  type Front = { node: string; travelS: number; distanceM: number; below: Above<P>["below"] };
  const found: Upstream<P> = { reaches: [], points: [] };
  const passed = new Set<string>();
  const queue: Front[] = [];

  /** Takes what stands on a reach between its upper end and `untilM`; answers what a walker at the upper end has passed. */
  const takeReach = (
    reach: RiverReach,
    untilM: number,
    { travelS, distanceM, below }: Omit<Front, "node">,
  ): Front["below"] => {
    const here = (byReach.get(reach.id) ?? [])
      .filter(({ place }) => place.offsetM < untilM)
      .sort((a, b) => b.place.offsetM - a.place.offsetM);
    const seen = [...below];
    for (const point of here) {
      const metres = untilM - point.place.offsetM;
      const seconds = travelS + metres / reach.speedMps;
      if (seconds > maxS || passed.has(point.deviceId)) continue;
      passed.add(point.deviceId);
      found.points.push({ point, travelS: seconds, distanceM: distanceM + metres, below: [...seen] });
      seen.push({ point, travelS: seconds });
    }
    return seen;
  };

  const own = reaches.find(({ id }) => id === start.reachId);
  if (!own) return found;
  found.reaches.push({ id: own.id, travelS: 0 });
  const seen = takeReach(own, start.offsetM, { travelS: 0, distanceM: 0, below: [] });
  queue.push({ node: own.from, travelS: start.offsetM / own.speedMps, distanceM: start.offsetM, below: seen });
  const settled = new Set<string>();
  while (queue.length > 0) {
    queue.sort((a, b) => b.travelS - a.travelS);
    const front = queue.pop() as Front;
    if (front.travelS > maxS || settled.has(front.node)) continue;
    settled.add(front.node);
    for (const reach of endingAt.get(front.node) ?? []) {
      if (reach.id === own.id) continue;
      found.reaches.push({ id: reach.id, travelS: front.travelS });
      const below = takeReach(reach, reach.lengthM, front);
      const travelS = front.travelS + reach.lengthM / reach.speedMps;
      queue.push({ node: reach.from, travelS, distanceM: front.distanceM + reach.lengthM, below });
    }
  }
  found.points.sort((a, b) => a.travelS - b.travelS);
  return found;
}
