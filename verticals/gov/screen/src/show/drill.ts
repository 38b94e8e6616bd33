import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { BreakdownKind, DrillDepth, FigureDetails, FigureParts, FigureRecord } from "../contract.ts";
import { refuse } from "../refusals.ts";
import { type FigureSource, type Screen, sourceOf } from "../source.ts";
import { checkCeiling } from "./ceiling.ts";
import { figuresInForce } from "./in-force.ts";

type Asked = { county: string; key: string; actor: Actor };

/** What a figure is made of; refuses whoever may not go as deep. */
export async function showParts(
  screen: Screen,
  work: Work,
  { by, ...asked }: Asked & { by: BreakdownKind },
): Promise<FigureParts> {
  const { record, source } = await openedTo(screen, work, asked, "breakdown");
  if (!record.breakdowns.includes(by)) throw refuse("no_such_breakdown", { params: named(record) });
  const parts = await source.parts(work, { division: asked.county, measure: record.measure, by });
  const told = record.unit === "share" ? parts : parts.filter(({ value }) => value > 0);
  const items = told.sort((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1));
  return { key: record.key, by, items };
}

/** The single incidents behind a figure, as far as the viewer may see them anyhow; refuses whoever may not go as deep. */
export async function showDetails(
  screen: Screen,
  work: Work,
  { cursor, limit, ...asked }: Asked & { cursor?: string; limit: number },
): Promise<FigureDetails> {
  const { record, source } = await openedTo(screen, work, asked, "detail");
  const measure = source.measures.find((each) => each.measure === record.measure);
  if (!measure?.hasDetails) throw refuse("nothing_behind", { params: named(record) });
  return source.details(work, { division: asked.county, measure: record.measure, actor: asked.actor, cursor, limit });
}

async function openedTo(
  screen: Screen,
  work: Work,
  { county, key, actor }: Asked,
  wanted: DrillDepth,
): Promise<{ record: FigureRecord; source: FigureSource }> {
  const { records } = await figuresInForce(work.db, county);
  const record = records.find((each) => each.key === key);
  const source = record && sourceOf(screen, record.source);
  if (!record || !source) throw refuse("figure_not_found");
  checkCeiling(record, actor, { county, wanted });
  return { record, source };
}

const named = ({ name }: FigureRecord) => ({ figure: name.zh, figureEn: name.en });
