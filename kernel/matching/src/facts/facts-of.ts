import type { IsoDate, Work } from "@zhida/platform";
import type { FactSource, Facts, SubjectFacts, SubjectKind, SubjectRef } from "../contract.ts";
import { refuse } from "../refusals.ts";
import { findSubject, findSubjects, householdsOf } from "../store/subjects.ts";
import { toHouseholds } from "./apply-subjects.ts";
import { deliveredDatasets, deliverFor, planFor, todayOf, toSubject } from "./collect.ts";
import type { FactsDeps } from "./deps.ts";
import { holdsOn } from "./derive-facts.ts";
import type { SubjectKey } from "./service.ts";
import { baseFacts, withVirtualFacts } from "./virtual-facts.ts";

/** What is stored, and what follows from it today. */
export async function factsOf(
  deps: FactsDeps,
  work: Work,
  { kind, key }: SubjectKey,
): Promise<SubjectFacts | undefined> {
  const row = await findSubject(work.db, kind, key);
  if (!row) return undefined;
  const day = todayOf(work);
  return {
    subject: { kind, key, division: row.division },
    day,
    facts: withVirtualFacts(deps.registry.definitions(), kind, row.facts, day),
    version: row.facts_version,
    derivedAt: row.derived_at.toISOString(),
  };
}

/**
 * What the registries say now of another day. A household's is told by its present members as they were on that day.
 */
export async function factsAt(
  deps: FactsDeps,
  work: Work,
  { kind, key }: SubjectKey,
  day: IsoDate,
): Promise<SubjectFacts | undefined> {
  const [subject] = await allAt(deps, work, kind, [key], day);
  if (!subject) return undefined;
  return {
    subject: { kind, key, division: subject.division },
    day,
    facts: withVirtualFacts(deps.registry.definitions(), kind, subject.facts, day),
    version: 0,
    derivedAt: work.now.toISOString(),
  };
}

async function subjectsAt(
  deps: FactsDeps,
  work: Work,
  kind: "person" | "enterprise",
  keys: readonly string[],
  day: IsoDate,
) {
  const plan = { ...(await planFor(deps, work, kind)), kind };
  const delivery = await deliverFor(deps, work, plan, { subjects: keys, day });
  const delivered = deliveredDatasets(deps, kind, delivery);
  return delivery.subjects.flatMap((records) => toSubject(deps, plan, records, day, delivered) ?? []);
}

/** The registries and records that a fact rests on: of a virtual one, those of all it is computed from. */
export async function lineage(
  deps: FactsDeps,
  work: Work,
  { kind, key }: SubjectKey,
  fact: string,
): Promise<FactSource[]> {
  const definitions = deps.registry.definitions();
  if (!definitions.has(fact)) throw refuse("fact_not_found", { params: { fact } });
  if (kind === "household") return [];
  const plan = await planFor(deps, work, kind);
  const bases = new Set(baseFacts(definitions, fact));
  const catalogue = await deps.exchange.datasets(work);
  const rests = [...plan.datasets.values()].flatMap((each) => {
    const byField = each.byField
      .filter(({ name }) => bases.has(name))
      .map(({ name, field }) => ({ name, fields: [field] }));
    const byFeel = each.byFeel
      .filter(({ name }) => bases.has(name))
      .map(({ name, formula }) => ({ name, fields: each.fields.filter((field) => formula.source.includes(field)) }));
    return [...byField, ...byFeel].map((one) => ({ dataset: each.dataset, ...one }));
  });
  if (rests.length === 0) return [];
  const datasets = new Set(rests.map(({ dataset }) => dataset));
  const [subject] = (await deliverFor(deps, work, plan, { subjects: [key], datasets })).subjects;
  const day = todayOf(work);
  return rests.flatMap(({ name, dataset: code, fields }) => {
    const dataset = catalogue.get(code);
    if (!dataset) return [];
    return {
      fact: name,
      dataset: { code, name: dataset.name },
      owner: dataset.owner,
      fields: fields.map((field) => ({ name: field, title: dataset.fields[field]?.title ?? { zh: field, en: field } })),
      records: (subject?.records.get(code) ?? [])
        .filter((record) => holdsOn(record, day))
        .map(({ id, validFrom, validTo, receivedAt }) => ({ id, validFrom, validTo, receivedAt })),
    };
  });
}

/** Stored facts of many subjects, or with a day those that the registries have for it now; without virtual facts. */
export async function factsOfMany(
  deps: FactsDeps,
  work: Work,
  kind: SubjectKind,
  keys: readonly string[],
  day: IsoDate | undefined,
): Promise<{ subject: SubjectRef; facts: Facts }[]> {
  const rows = day === undefined ? await findSubjects(work.db, kind, keys) : await allAt(deps, work, kind, keys, day);
  return rows.map(({ key, division, facts }) => ({ subject: { kind, key, division }, facts }));
}

async function allAt(deps: FactsDeps, work: Work, kind: SubjectKind, keys: readonly string[], day: IsoDate) {
  if (kind !== "household") return await subjectsAt(deps, work, kind, keys, day);
  const rows = await householdsOf(work.db, keys);
  const members = await subjectsAt(deps, work, "person", [...new Set(rows.flatMap((row) => row.keys))], day);
  const facts = new Map(members.map((member) => [member.key, member.facts]));
  const then = rows.map((row) => ({
    ...row,
    members: row.keys.map((key) => facts.get(key)).filter((each) => each !== undefined),
  }));
  return toHouseholds(
    await planFor(deps, work, "household"),
    then.filter((row) => row.members.length > 0),
  );
}
