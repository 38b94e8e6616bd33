import { type Actor, can, divisionCovers } from "@zhida/identity";
import { dateInChina, decodeCursor, emit, encodeCursor, type Page, refusePlatform, type Work } from "@zhida/platform";
import type { FactType, FactValue, NewParameter, NewParameterValue, Parameter } from "../contract.ts";
import { parameterChanged } from "../events.ts";
import { refuse } from "../policies/refusals.ts";
import {
  findParameter,
  insertParameter,
  insertParameterValue,
  listParameterValues,
  listParameters as listRows,
  type ParameterRow,
  type ParameterValueRow,
} from "../store/parameters.ts";
import { divisionsOf } from "./access.ts";
import type { WorkshopDeps } from "./deps.ts";

/** Those of the officer's divisions and of the whole that these are part of, by name. */
export async function listParameters(
  work: Work,
  actor: Actor,
  { q, cursor, limit }: { q?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<Parameter>> {
  const after = decodeCursor(cursor, 2) as [string, string] | undefined;
  const rows = await listRows(work.db, { divisions: divisionsOf(actor), words: q, after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? encodeCursor([last.name, last.division]) : null;
  return { items: await describe(work, shown), next };
}

export async function addParameter(work: Work, actor: Actor, parameter: NewParameter): Promise<Parameter> {
  requireEditor(actor, parameter.division);
  const { unit, label, ...rest } = parameter;
  const row = { ...rest, label: JSON.stringify(label), unit: unit && JSON.stringify(unit) };
  if (!(await insertParameter(work.db, row))) throw refuse("parameter_exists");
  return show(work, parameter.name, parameter.division);
}

/** Decides from its day on; a value that is there already is never changed. */
export async function addParameterValue(
  deps: Pick<WorkshopDeps, "engine">,
  work: Work,
  actor: Actor,
  name: string,
  { division, value, validFrom, document }: NewParameterValue,
): Promise<Parameter> {
  requireEditor(actor, division);
  const parameter = await findParameter(work.db, name, division);
  if (!parameter) throw refuse("parameter_not_found");
  if (!fits(parameter.type, value)) throw refuse("wrong_value", { params: { name: parameter.label.zh } });
  if (validFrom < dateInChina(work.now)) throw refuse("day_passed");
  const added = await insertParameterValue(work.db, {
    name,
    division,
    valid_from: validFrom,
    value: JSON.stringify(value),
    document: JSON.stringify(document),
    added_by: actor.name,
    added_at: work.now,
  });
  if (!added) throw refuse("value_exists");
  await deps.engine.policiesChanged(work);
  await emit(work, parameterChanged, { subject: name, division, data: { name, division, validFrom } });
  return show(work, name, division);
}

function requireEditor(actor: Actor, division: string): void {
  if (can(actor, "policy.edit", { division })) return;
  const seesIt = divisionsOf(actor).some((own) => divisionCovers(division, own));
  throw seesIt ? refusePlatform("forbidden") : refuse("parameter_not_found");
}

async function show(work: Work, name: string, division: string): Promise<Parameter> {
  const row = await findParameter(work.db, name, division);
  const [shown] = row ? await describe(work, [row]) : [];
  if (!shown) throw refuse("parameter_not_found");
  return shown;
}

async function describe(work: Work, rows: readonly ParameterRow[]): Promise<Parameter[]> {
  const today = dateInChina(work.now);
  const values = await listParameterValues(
    work.db,
    rows.map(({ name }) => name),
  );
  return rows.map(({ name, division, label, type, unit }) => {
    const own = values.filter((value) => value.name === name && value.division === division);
    const current = own.find(({ valid_from }) => valid_from <= today)?.value ?? null;
    return { name, division, label, type, unit, values: own.map(toValue), current };
  });
}

const toValue = ({ value, valid_from, document, added_by, added_at }: ParameterValueRow) => ({
  value,
  validFrom: valid_from,
  document,
  addedBy: added_by,
  addedAt: added_at.toISOString(),
});

/** Whether a value is of the type; null is of none, as a parameter that says nothing decides nothing. */
export function fits(type: FactType, value: FactValue): boolean {
  if (type === "date") return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return typeof value === (type === "text" ? "string" : type);
}
