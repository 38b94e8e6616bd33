import type { DeliveredSubject } from "@zhida/exchange";
import type { RegistryRecord } from "@zhida/exchange/contract";
import { fromFeel, toFeel } from "@zhida/feel";
import type { IsoDate } from "@zhida/platform";
import type { Facts } from "../contract.ts";
import type { DatasetPlan, DerivationPlan } from "./derivation-plan.ts";
import { fitTo } from "./fit-to.ts";

export type Derived = {
  facts: Facts;
  /** The first day after `day` on which a record that is known already begins or ends. */
  nextChange: IsoDate | null;
};

/** The stored facts of a person or an enterprise as its records of these datasets have them on the day. */
export function deriveFacts(
  plan: DerivationPlan,
  records: DeliveredSubject["records"],
  day: IsoDate,
  datasets: ReadonlySet<string>,
): Derived {
  const facts: Facts = {};
  let nextChange: IsoDate | null = null;
  for (const each of plan.datasets.values()) {
    if (!datasets.has(each.dataset)) continue;
    const list = records.get(each.dataset) ?? [];
    const holding = list.filter((record) => holdsOn(record, day));
    for (const record of list) nextChange = earlier(nextChange, turnAfter(record, day));
    deriveFrom(each, holding, facts);
  }
  return { facts, nextChange };
}

/** The facts of a household from those of its members. */
export function deriveFromMembers(plan: DerivationPlan, members: readonly Facts[]): Facts {
  const facts: Facts = {};
  const contexts = members.map((member) => nested(member, plan.memberFacts));
  for (const { name, type, formula } of plan.members) {
    const value = fitTo(type, fromFeel(formula.evaluate({ members: contexts })));
    if (value !== undefined) facts[name] = value;
  }
  return facts;
}

function deriveFrom(plan: DatasetPlan, records: readonly RegistryRecord[], facts: Facts): void {
  const newest = records[0];
  for (const { name, type, field, none } of plan.byField) {
    const value = newest ? fitTo(type, newest.data[field]) : none;
    if (value !== undefined) facts[name] = value;
  }
  if (plan.byFeel.length === 0) return;
  let contexts: unknown[] | undefined;
  for (const { name, type, formula, none } of plan.byFeel) {
    contexts ??= newest && records.map((record) => contextOf(plan, record));
    const value = contexts ? fitTo(type, fromFeel(formula.evaluate({ records: contexts }))) : none;
    if (value !== undefined) facts[name] = value;
  }
}

function contextOf({ hints }: DatasetPlan, { data }: RegistryRecord): Record<string, unknown> {
  const context: Record<string, unknown> = {};
  for (const field in hints) context[field] = toFeel(data[field], hints[field]);
  return context;
}

/** `person.birthDate` becomes `{ person: { birthDate } }`. */
function nested(facts: Facts, wanted: DerivationPlan["memberFacts"]): Record<string, unknown> {
  const person: Record<string, unknown> = {};
  for (const [name, hint] of wanted) {
    const value = facts[name];
    if (value !== undefined) person[name.slice(name.indexOf(".") + 1)] = toFeel(value, hint);
  }
  return { person };
}

export const holdsOn = ({ validFrom, validTo }: RegistryRecord, day: IsoDate): boolean =>
  validFrom <= day && (validTo === null || day < validTo);

function turnAfter({ validFrom, validTo }: RegistryRecord, day: IsoDate): IsoDate | null {
  if (validFrom > day) return validFrom;
  return validTo !== null && validTo > day ? validTo : null;
}

export const earlier = (a: IsoDate | null, b: IsoDate | null): IsoDate | null =>
  a === null ? b : b === null ? a : a < b ? a : b;
