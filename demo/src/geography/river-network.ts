import type { Position } from "@zhida/places/contract";
import { apart, type Spot, toPoint, toPosition } from "./plane.ts";
import type { River } from "./rivers.ts";

/** A source, a confluence, or a mark about every two kilometres. */
export interface RiverNode {
  id: string;
  point: { lon: number; lat: number };
}

/** A stretch of a river, in the direction in which it flows. */
export interface RiverReach {
  id: string;
  from: string;
  to: string;
  name: { zh: string; en: string };
  river: string;
  lengthM: number;
  speedMps: number;
  line: Position[];
}

export interface RiverNetwork {
  nodes: RiverNode[];
  reaches: RiverReach[];
}

const REACH_M = 2_200;

/** All rivers as a directed graph: water at `from` comes past `to` after `lengthM / speedMps` seconds. */
export function networkOf(rivers: readonly River[]): RiverNetwork & { reachAt(river: string, i: number): ReachPlace } {
  const nodes = new Map<string, Spot>();
  const reaches: (RiverReach & { first: number; last: number })[] = [];
  const marks = new Map(rivers.map((river) => [river.code, marksOf(river, rivers)]));
  const idOf = (river: River, i: number): string => {
    const into = i === river.line.length - 1 && rivers.find(({ code }) => code === river.into);
    return into
      ? `${into.code}-${nearestMark(into, marks.get(into.code) ?? [], river.line.at(-1) as Spot)}`
      : `${river.code}-${i}`;
  };
  for (const river of rivers) {
    const cuts = marks.get(river.code) ?? [];
    for (const [n, last] of cuts.entries()) {
      nodes.set(idOf(river, last), river.line[last] as Spot);
      if (n === 0) continue;
      const first = cuts[n - 1] as number;
      const line = river.line.slice(first, last + 1);
      const share = (first + last) / 2 / (river.line.length - 1);
      reaches.push({
        id: `${river.code}-R${String(n).padStart(2, "0")}`,
        from: idOf(river, first),
        to: idOf(river, last),
        name: { zh: `${river.zh}第${n}段`, en: `${river.en}, reach ${n}` },
        river: river.zh,
        lengthM: Math.round(line.slice(1).reduce((sum, spot, i) => sum + apart(line[i] as Spot, spot), 0)),
        speedMps: Math.round((river.speed[0] + (river.speed[1] - river.speed[0]) * share) * 100) / 100,
        line: line.map(toPosition),
        first,
        last,
      });
    }
  }
  return {
    nodes: [...nodes].map(([id, spot]) => ({ id, point: toPoint(spot) })),
    reaches: reaches.map(({ first: _, last: __, ...reach }) => reach),
    reachAt: (code, i) => {
      const reach = reaches.find(({ id, first, last }) => id.startsWith(`${code}-`) && first <= i && i <= last);
      const river = rivers.find((each) => each.code === code);
      if (!reach || !river) throw new RangeError(`no reach of ${code} at ${i}`);
      const line = river.line.slice(reach.first, i + 1);
      const offsetM = Math.round(line.slice(1).reduce((sum, spot, n) => sum + apart(line[n] as Spot, spot), 0));
      return { reach: reach.id, offsetM: Math.min(offsetM, reach.lengthM) };
    },
  };
}

/** Where on a reach: metres downstream of its beginning. */
export interface ReachPlace {
  reach: string;
  offsetM: number;
}

/** Indexes into the line at which it is cut: its ends, where others flow in, and marks between. */
function marksOf(river: River, all: readonly River[]): number[] {
  const joins = all
    .filter(({ into }) => into === river.code)
    .map((other) => nearestIndex(river.line, other.line.at(-1) as Spot));
  const fixed = [...new Set([0, river.line.length - 1, ...joins])].sort((a, b) => a - b);
  return fixed.flatMap((from, n) => {
    const to = fixed[n + 1];
    if (to === undefined) return [from];
    const parts = Math.max(1, Math.round(((to - from) * 90) / REACH_M));
    return Array.from({ length: parts }, (_, k) => from + Math.round(((to - from) * k) / parts));
  });
}

const nearestMark = ({ line }: River, marks: readonly number[], spot: Spot): number =>
  marks.reduce((best, mark) => (apart(line[mark] as Spot, spot) < apart(line[best] as Spot, spot) ? mark : best), 0);

export function nearestIndex(line: readonly Spot[], spot: Spot): number {
  let best = 0;
  for (const [i, each] of line.entries()) if (apart(each, spot) < apart(line[best] as Spot, spot)) best = i;
  return best;
}
