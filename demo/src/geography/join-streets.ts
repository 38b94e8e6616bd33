import type { Road } from "./country-roads.ts";
import { apart, between, type Spot } from "./plane.ts";
import type { Street } from "./street-plan.ts";

/** Where a road comes into a town it ends on the nearest main street: inside, the streets lead on. */
export function joinStreets(
  roads: readonly Road[],
  streets: readonly Street[],
  isTown: (spot: Spot) => boolean,
): Road[] {
  const main = streets.filter(({ kind }) => kind === "primary" || kind === "secondary").flatMap(({ line }) => line);
  const onMain = (spot: Spot): Spot =>
    main.reduce((best, each) => (apart(each, spot) < apart(best, spot) ? each : best));
  return roads.flatMap((road) => {
    if (road.kind === "motorway" || road.kind === "rail") return [road];
    const runs = outsideRuns(dense(road.line), isTown);
    return runs.map(({ line, fromTown, toTown }, i): Road => {
      const [first, last] = [line[0] as Spot, line.at(-1) as Spot];
      const joined = [...(fromTown ? [onMain(first)] : []), ...line, ...(toTown ? [onMain(last)] : [])];
      return { ...road, id: runs.length > 1 ? `${road.id}-${i + 1}` : road.id, line: joined };
    });
  });
}

/** The parts outside of towns that are longer than a block, and than a river within a town is wide. */
function outsideRuns(line: readonly Spot[], isTown: (spot: Spot) => boolean) {
  const runs: { line: Spot[]; fromTown: boolean; toTown: boolean }[] = [];
  let run: Spot[] = [];
  let fromTown = false;
  for (const spot of line) {
    if (!isTown(spot)) {
      run.push(spot);
      continue;
    }
    if (run.length > 0) runs.push({ line: run, fromTown, toTown: true });
    run = [];
    fromTown = true;
  }
  if (run.length > 0) runs.push({ line: run, fromTown, toTown: false });
  return runs.filter(({ line, fromTown, toTown }) => line.length > (fromTown && toTown ? 20 : 5));
}

/** A spot every 60 m at least, so that the edge of a town is not jumped over. */
function dense(line: readonly Spot[]): Spot[] {
  return line.flatMap((to, i) => {
    const from = line[i - 1];
    if (!from) return [to];
    const steps = Math.max(1, Math.ceil(apart(from, to) / 60));
    return Array.from({ length: steps }, (_, s) => between(from, to, (s + 1) / steps));
  });
}
