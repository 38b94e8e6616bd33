import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import { type DrillDepth, type Figure, type FigureRecord, type Figures, toneOf } from "../contract.ts";
import { measuresOf, type Screen } from "../source.ts";
import { ceilingOf, reaches } from "./ceiling.ts";
import { figuresInForce } from "./in-force.ts";
import { readValues } from "./read-values.ts";

/** What the screen of a county shows to this viewer. What he may not see is neither named nor counted. */
export async function showFigures(
  screen: Screen,
  work: Work,
  { county, actor }: { county: string; actor: Pick<Actor, "positions"> },
): Promise<Figures> {
  const { version, records } = await figuresInForce(work.db, county);
  const seen = records.flatMap((record) => {
    const ceiling = record.shown ? ceilingOf(record, actor, county) : undefined;
    return ceiling ? [{ record, ceiling }] : [];
  });
  const values = await readValues(
    screen,
    work,
    county,
    seen.map(({ record }) => record),
  );
  const items = seen.map(({ record, ceiling }) => toFigure(screen, record, ceiling, values.get(record.key) ?? null));
  return { division: county, version, at: work.now.toISOString(), items };
}

function toFigure(screen: Screen, record: FigureRecord, ceiling: DrillDepth, value: number | null): Figure {
  const { key, name, unit, levels } = record;
  const depth = depthOf(screen, record, ceiling);
  const breakdowns = reaches(ceiling, "breakdown") ? record.breakdowns : [];
  return { key, name, unit, value, tone: toneOf(levels, value), depth, breakdowns };
}

/** A role may go deeper than there is anything to see. */
function depthOf(screen: Screen, record: FigureRecord, ceiling: DrillDepth): DrillDepth {
  const measure = measuresOf(screen).find((each) => each.source === record.source && each.measure === record.measure);
  if (reaches(ceiling, "detail") && measure?.hasDetails) return "detail";
  return reaches(ceiling, "breakdown") && record.breakdowns.length > 0 ? "breakdown" : "figure";
}
