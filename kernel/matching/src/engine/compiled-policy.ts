import { compile, FlattenError, toFeel } from "@zhida/feel";
import { compilePolicy, type FactSchema, PolicyError, type Program } from "@zhida/policy-index";
import type { FactValue, SubjectKind } from "../contract.ts";
import type { FactDefinition } from "../facts/definition.ts";
import { summaryOf } from "../facts/registry.ts";
import { type PolicyModel, policyModel } from "../policies/model/policy-model.ts";
import type { DayParameter, Vocabulary } from "../policies/model/vocabulary.ts";
import type { EnginePolicy } from "./policy-source.ts";

/** A policy ready for both directions: as data for index and scan, as a model for sentences and amounts. */
export type CompiledPolicy = {
  policy: EnginePolicy;
  program: Program;
  model: PolicyModel;
  vocabulary: Vocabulary;
};

/** Why a policy takes no part: its rule cannot be written as one condition over known facts. */
export type PolicyFault = { policy: string; version: number; reason: string };

type Definitions = ReadonlyMap<string, FactDefinition>;

/** The facts that decide about subjects of one kind, in a fixed order; virtual ones are written into the rules. */
export const schemaOf = (definitions: Definitions, kind: SubjectKind): FactSchema =>
  [...definitions.values()]
    .filter((each) => each.kind === kind && !("virtual" in each.derive))
    .map(({ name, type }) => ({ name, type }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

export function compileEnginePolicy(
  policy: EnginePolicy,
  definitions: Definitions,
  schema: FactSchema,
): CompiledPolicy | PolicyFault {
  const vocabulary = vocabularyOf(policy, definitions);
  const replace = (name: string) => {
    if (Object.hasOwn(policy.parameters, name)) return { constant: constantOf(policy, name) };
    const derive = definitions.get(name)?.derive;
    return derive && "virtual" in derive ? formulaOf(derive.virtual) : undefined;
  };
  try {
    const model = policyModel(policy.dmn, vocabulary);
    const program = compilePolicy({ id: policy.policy, rule: model.model }, { schema, replace });
    return { policy, program, model, vocabulary };
  } catch (error) {
    if (error instanceof FlattenError || error instanceof PolicyError) {
      return { policy: policy.policy, version: policy.version, reason: error.message };
    }
    throw error;
  }
}

function vocabularyOf(policy: EnginePolicy, definitions: Definitions): Vocabulary {
  const facts = [...definitions.values()].map(summaryOf);
  return { facts, parameters: policy.dayParameters ?? Object.entries(policy.parameters).map(asParameter) };
}

const asParameter = ([name, value]: [string, FactValue]): DayParameter => ({
  name,
  type: typeof value === "boolean" ? "boolean" : typeof value === "number" ? "number" : isDate(value) ? "date" : "text",
  label: { zh: name, en: name },
  unit: null,
  value,
});

const isDate = (value: FactValue): boolean => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

function constantOf({ parameters, dayParameters }: EnginePolicy, name: string) {
  const value = parameters[name];
  const type = dayParameters?.find((each) => each.name === name)?.type ?? (isDate(value ?? null) ? "date" : undefined);
  return toFeel(value, type === "date" ? "date" : undefined);
}

const formulas = new Map<string, ReturnType<typeof compile>>();
function formulaOf(source: string): ReturnType<typeof compile> {
  const known = formulas.get(source) ?? compile(source);
  formulas.set(source, known);
  return known;
}
