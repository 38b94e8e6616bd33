import type { Dataset } from "@zhida/exchange/contract";
import { type Compiled, compile, type FeelType } from "@zhida/feel";
import type { FactType, FactValue, SubjectKind } from "../contract.ts";
import type { FactDefinition } from "./definition.ts";
import { checkOverList, feelTypes, namesIn } from "./feel-nodes.ts";
import type { FactRegistry } from "./registry.ts";

export type DatasetPlan = {
  dataset: string;
  /** All fields that are taken: what the standing agreement must cover. */
  fields: string[];
  /** How a field is read in FEEL, for the fields that FEEL reads. */
  hints: Record<string, "date" | undefined>;
  byField: { name: string; type: FactType; field: string; none: FactValue | undefined }[];
  byFeel: { name: string; type: FactType; formula: Compiled; none: FactValue | undefined }[];
};

/** How the stored facts of one kind of subject come about, compiled against the catalogue. */
export type DerivationPlan = {
  kind: SubjectKind;
  datasets: ReadonlyMap<string, DatasetPlan>;
  members: { name: string; type: FactType; formula: Compiled }[];
  /** The facts of the members that these read, and whether they are dates. */
  memberFacts: Map<string, "date" | undefined>;
  /** Facts that cannot be derived because the catalogue has no such dataset or field; they stay absent. */
  problems: { fact: string; reason: string }[];
};

export function planDerivation(
  registry: FactRegistry,
  kind: SubjectKind,
  catalogue: ReadonlyMap<string, Dataset>,
): DerivationPlan {
  const definitions = registry.definitions();
  const plan = {
    kind,
    datasets: new Map<string, DatasetPlan>(),
    members: [],
    memberFacts: new Map(),
    problems: [],
  } as DerivationPlan & {
    datasets: Map<string, DatasetPlan>;
  };
  const of = (code: string): DatasetPlan => {
    const known = plan.datasets.get(code) ?? { dataset: code, fields: [], hints: {}, byField: [], byFeel: [] };
    plan.datasets.set(code, known);
    return known;
  };
  const take = (code: string, field: string) => {
    const { fields } = of(code);
    if (!fields.includes(field)) fields.push(field);
  };
  for (const definition of definitions.values()) {
    const { derive } = definition;
    if (definition.kind !== kind || !("dataset" in derive)) continue;
    const dataset = catalogue.get(derive.dataset);
    const problem = problemOf(definition, dataset);
    if (problem || !dataset) {
      plan.problems.push({ fact: definition.name, reason: problem ?? derive.dataset });
      continue;
    }
    const fact = { name: definition.name, type: definition.type, none: derive.none };
    if ("field" in derive) {
      take(dataset.code, derive.field);
      of(dataset.code).byField.push({ ...fact, field: derive.field });
      continue;
    }
    const named = namesIn(derive.feel);
    for (const [field, { schema }] of Object.entries(dataset.fields)) {
      if (!named.has(field)) continue;
      take(dataset.code, field);
      of(dataset.code).hints[field] = schema.format === "date" ? "date" : undefined;
    }
    of(dataset.code).byFeel.push({ ...fact, formula: compile(derive.feel, { names: ["records"] }) });
  }
  takeSource(registry, kind, catalogue, take);
  if (kind === "household") planMembers(plan, definitions);
  return plan;
}

function takeSource(
  registry: FactRegistry,
  kind: SubjectKind,
  catalogue: ReadonlyMap<string, Dataset>,
  take: (code: string, field: string) => void,
): void {
  const source = kind === "household" ? undefined : registry.source(kind);
  if (!source) return;
  if (catalogue.has(source.dataset)) take(source.dataset, source.divisionField);
  if (source.kind === "person" && source.household && catalogue.has(source.household.dataset)) {
    take(source.household.dataset, source.household.field);
  }
}

function problemOf({ derive, kind }: FactDefinition, dataset: Dataset | undefined): string | undefined {
  if (!("dataset" in derive)) return undefined;
  if (!dataset || dataset.subjectKind !== (kind === "enterprise" ? "legal_entity" : "person")) return derive.dataset;
  if ("field" in derive) return derive.field in dataset.fields ? undefined : `${derive.dataset}.${derive.field}`;
  const entries = Object.entries(dataset.fields).map(([name, { schema }]): [string, FeelType] => [
    name,
    typeOfSchema(schema),
  ]);
  const item = { kind: "context" as const, entries: Object.fromEntries(entries) };
  return checkOverList(compile(derive.feel, { names: ["records"] }), "records", item)[0];
}

function typeOfSchema({ type, format }: Record<string, unknown>): FeelType {
  if (format === "date") return { kind: "date" };
  if (type === "integer" || type === "number") return { kind: "number" };
  if (type === "boolean") return { kind: "boolean" };
  return { kind: type === "string" ? "string" : "Any" };
}

function planMembers(plan: DerivationPlan, definitions: ReadonlyMap<string, FactDefinition>): void {
  const entries: Record<string, FeelType> = {};
  for (const { kind, name, type, derive } of definitions.values()) {
    if (kind === "person" && "dataset" in derive) entries[name.split(".").slice(1).join(".")] = feelTypes[type];
  }
  const item = { kind: "context" as const, entries: { person: { kind: "context" as const, entries } } };
  for (const { name, type, derive } of definitions.values()) {
    if (!("members" in derive)) continue;
    const formula = compile(derive.members, { names: ["members"] });
    const [problem] = checkOverList(formula, "members", item);
    if (problem) plan.problems.push({ fact: name, reason: problem });
    else {
      plan.members.push({ name, type, formula });
      for (const each of namesIn(derive.members)) {
        const fact = definitions.get(`person.${each}`);
        if (fact) plan.memberFacts.set(fact.name, fact.type === "date" ? "date" : undefined);
      }
    }
  }
}
