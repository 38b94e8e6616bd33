import { compile, FeelSyntaxError } from "@zhida/feel";
import type { FactSummary, SubjectKind } from "../contract.ts";
import { FactName } from "../contract.ts";
import { refuse } from "../refusals.ts";
import type { FactDefinition, SubjectSource } from "./definition.ts";
import { speaksOfToday } from "./feel-nodes.ts";
import { checkVirtualFacts } from "./virtual-facts.ts";

/** What verticals declared while wiring. Closed by its first use: what was checked together cannot change afterwards. */
export type FactRegistry = {
  addSources(sources: readonly SubjectSource[]): void;
  add(definitions: readonly FactDefinition[]): void;
  source<K extends SubjectSource["kind"]>(kind: K): Extract<SubjectSource, { kind: K }> | undefined;
  definitions(): ReadonlyMap<string, FactDefinition>;
};

export function factRegistry(): FactRegistry {
  const sources = new Map<SubjectKind, SubjectSource>();
  const definitions = new Map<string, FactDefinition>();
  let checked = false;
  return {
    addSources: (added) => {
      for (const source of added) sources.set(source.kind, source);
    },
    add: (added) => {
      for (const definition of added) {
        if (definitions.has(definition.name)) throw refuse("fact_taken", { params: { fact: definition.name } });
        checkAlone(definition);
        definitions.set(definition.name, definition);
      }
      checked = false;
    },
    source: (kind) => sources.get(kind) as never,
    definitions: () => {
      if (!checked) checkVirtualFacts(definitions);
      checked = true;
      return definitions;
    },
  };
}

/** What can be told wrong of a definition without knowing the others. */
function checkAlone({ name, kind, derive }: FactDefinition): void {
  const invalid = (reason: string) => refuse("fact_not_valid", { params: { fact: name, reason } });
  if (!FactName.safeParse(name).success || !name.startsWith(`${kind}.`)) throw invalid("name");
  const feel = feelOf(derive);
  if (feel === undefined) return;
  if ("members" in derive && kind !== "household") throw invalid("members");
  try {
    const { node } = compile(feel);
    if (!("virtual" in derive) && speaksOfToday(node)) throw invalid("today()");
  } catch (error) {
    if (error instanceof FeelSyntaxError) throw invalid(error.message);
    throw error;
  }
}

const feelOf = (derive: FactDefinition["derive"]): string | undefined => {
  if ("feel" in derive) return derive.feel;
  if ("members" in derive) return derive.members;
  return "virtual" in derive ? derive.virtual : undefined;
};

export const summaryOf = (definition: FactDefinition): FactSummary => ({
  name: definition.name,
  kind: definition.kind,
  type: definition.type,
  label: definition.label,
  question: definition.question,
  unit: definition.unit ?? null,
  values: [...(definition.values ?? [])],
  sensitivity: definition.sensitivity,
  virtual: "virtual" in definition.derive,
});
