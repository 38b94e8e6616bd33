import type { RiverPoint, RiverReach, Rivers } from "@zhida/gov-monitoring/contract";

export type FlowBelow = { point: RiverPoint; travelS: number };

/** The first section that the water from here passes, and after how many seconds; undefined where none lies below. */
export function flowBelow(rivers: Rivers, from: RiverPoint): FlowBelow | undefined {
  const ways: { reach: RiverReach; fromM: number; travelS: number }[] = [];
  const start = rivers.reaches.find(({ id }) => id === from.place.reachId);
  if (start) ways.push({ reach: start, fromM: from.place.offsetM, travelS: 0 });
  const seen = new Set<string>();
  let best: FlowBelow | undefined;
  for (let way = ways.shift(); way; way = ways.shift()) {
    const { reach, fromM, travelS } = way;
    if (seen.has(reach.id)) continue;
    seen.add(reach.id);
    const next = stationsOn(rivers, reach.id)
      .filter(({ deviceId, place }) => deviceId !== from.deviceId && place.offsetM >= fromM)
      .toSorted((a, b) => a.place.offsetM - b.place.offsetM)[0];
    if (next) {
      const arrives = travelS + (next.place.offsetM - fromM) / reach.speedMps;
      if (!best || arrives < best.travelS) best = { point: next, travelS: arrives };
      continue;
    }
    const passed = travelS + (reach.lengthM - fromM) / reach.speedMps;
    for (const below of rivers.reaches)
      if (below.from === reach.to) ways.push({ reach: below, fromM: 0, travelS: passed });
  }
  return best;
}

const stationsOn = ({ points }: Rivers, reachId: string): RiverPoint[] =>
  points.filter(({ kind, place }) => kind === "river_station" && place.reachId === reachId);
