import { builtinNames } from "@zhida/feel";
import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Dictionary, SubjectKind } from "../contract.ts";
import { divisionsOf } from "./access.ts";
import type { WorkshopDeps } from "./deps.ts";
import { loadVocabulary } from "./load-vocabulary.ts";

/** Everything that a rule of the officer's division may name. */
export async function showDictionary(
  deps: Pick<WorkshopDeps, "facts">,
  work: Work,
  actor: Actor,
  kind?: SubjectKind,
): Promise<Dictionary> {
  const [division = "10"] = divisionsOf(actor);
  const { facts, parameters } = await loadVocabulary(deps, work, division);
  return {
    facts: facts.filter((fact) => kind === undefined || fact.kind === kind),
    parameters: parameters.map(({ name, label, unit }) => ({ name, label, unit })),
    functions: builtinNames(),
  };
}
