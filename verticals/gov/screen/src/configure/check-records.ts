import { type RoleCode, roleNames, rolesWith } from "@zhida/identity";
import type { FigureRecord } from "../contract.ts";
import { refuse } from "../refusals.ts";
import { measuresOf, type Screen } from "../source.ts";

const MOST_SHOWN = 12;

/** Refuses what the screen could not show as it is meant. `before`: the records in force, whose figures stay the same. */
export function checkRecords(screen: Screen, before: readonly FigureRecord[], after: readonly FigureRecord[]): void {
  const known = new Map(before.map((each) => [each.key, each]));
  const keys = new Set(after.map(({ key }) => key));
  if (keys.size !== after.length || keys.size !== known.size || after.some(({ key }) => !known.has(key))) {
    throw refuse("figures_differ");
  }
  if (after.filter(({ shown }) => shown).length > MOST_SHOWN) {
    throw refuse("too_many_shown", { params: { max: MOST_SHOWN } });
  }
  for (const record of after) {
    const { source, measure, unit, breakdowns } = record;
    const params = { figure: record.name.zh, figureEn: record.name.en };
    const was = known.get(record.key);
    if (was?.source !== source || was.measure !== measure || was.unit !== unit)
      throw refuse("figure_altered", { params });
    const possible = measuresOf(screen).find((each) => each.source === source && each.measure === measure)?.breakdowns;
    const isPossible =
      breakdowns.every((by) => possible?.includes(by)) && new Set(breakdowns).size === breakdowns.length;
    if (!isPossible) throw refuse("breakdown_unknown", { params });
    checkLevels(record, params);
    checkRoles(record, params);
  }
}

type Named = { figure: string; figureEn: string };

function checkLevels({ levels, unit }: FigureRecord, params: Named): void {
  const rises = levels.every(({ from }, index) => (index === 0 ? from === 0 : from > (levels[index - 1]?.from ?? 0)));
  if (!rises) throw refuse("levels_not_rising", { params });
  const fits = levels.every(({ from }) => (unit === "share" ? from <= 1 : Number.isInteger(from)));
  if (!fits) throw refuse("level_out_of_range", { params });
}

function checkRoles({ ceilings }: FigureRecord, params: Named): void {
  const may = rolesWith("screen.view");
  for (const role of Object.keys(ceilings) as RoleCode[]) {
    const { zh, en } = roleNames[role];
    if (!may.includes(role)) throw refuse("role_without_screen", { params: { ...params, role: zh, roleEn: en } });
  }
}
