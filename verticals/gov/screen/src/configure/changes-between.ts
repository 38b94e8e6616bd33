import { isDeepStrictEqual } from "node:util";
import type { FigureAspect, FigureChange, FigureRecord } from "../contract.ts";

const ASPECTS = ["name", "levels", "breakdowns", "shown", "ceilings"] as const;

/** What became different of which figure. Only those count as moved that others did not merely make room for. */
export function changesBetween(before: readonly FigureRecord[], after: readonly FigureRecord[]): FigureChange[] {
  const known = new Map(before.map((each) => [each.key, each]));
  const still = unmoved(
    after.map(({ key }) => key),
    before.map(({ key }) => key),
  );
  return after.flatMap((record) => {
    const was = known.get(record.key);
    const what: FigureAspect[] = ASPECTS.filter((aspect) => !isDeepStrictEqual(was?.[aspect], record[aspect]));
    if (!still.has(record.key)) what.push("order");
    return what.length > 0 ? [{ key: record.key, name: record.name, what }] : [];
  });
}

/** The longest run of keys that stand in the same order in both. */
function unmoved(after: readonly string[], before: readonly string[]): Set<string> {
  const places = after.map((key) => before.indexOf(key));
  const best: number[][] = [];
  places.forEach((place, index) => {
    const shorter = best.slice(0, index).filter((run) => (places[run.at(-1) ?? 0] ?? 0) < place);
    const longest = shorter.reduce<number[]>((most, run) => (run.length > most.length ? run : most), []);
    best.push([...longest, index]);
  });
  const run = best.reduce<number[]>((most, each) => (each.length > most.length ? each : most), []);
  return new Set(run.flatMap((index) => after[index] ?? []));
}
