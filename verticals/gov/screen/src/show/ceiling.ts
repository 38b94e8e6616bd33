import { type Actor, divisionCovers } from "@zhida/identity";
import type { DrillDepth, FigureRecord } from "../contract.ts";
import { refuse } from "../refusals.ts";

const DEPTHS: readonly DrillDepth[] = ["figure", "breakdown", "detail"];

/** How deep somebody may follow a figure by the best of the roles that he holds over the county or in it; undefined: not at all. */
export function ceilingOf(
  record: FigureRecord,
  actor: Pick<Actor, "positions">,
  county: string,
): DrillDepth | undefined {
  const held = actor.positions
    .filter(({ division }) => divisionCovers(division, county) || division.startsWith(county))
    .flatMap(({ roles }) => roles);
  const depths = held.flatMap((role) => record.ceilings[role] ?? []);
  return DEPTHS.findLast((depth) => depths.includes(depth));
}

export const reaches = (ceiling: DrillDepth, wanted: DrillDepth): boolean =>
  DEPTHS.indexOf(ceiling) >= DEPTHS.indexOf(wanted);

const REFUSALS = { figure: "not_seen", breakdown: "sum_only", detail: "no_details" } as const;

/** Refuses whoever may not go that deep. */
export function checkCeiling(
  record: FigureRecord,
  actor: Pick<Actor, "positions">,
  { county, wanted }: { county: string; wanted: DrillDepth },
): void {
  const ceiling = ceilingOf(record, actor, county);
  const params = { figure: record.name.zh, figureEn: record.name.en };
  if (!ceiling) throw refuse("not_seen", { params });
  if (!reaches(ceiling, wanted)) throw refuse(REFUSALS[wanted], { params });
}
