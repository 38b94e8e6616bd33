import type { IsoDate } from "@zhida/platform";
import type { Facts, Outcome, PolicyContent } from "../contract.ts";
import { baseFacts, withVirtualFacts } from "../facts/virtual-facts.ts";
import { type Deciding, decideContent } from "../policies/decide-content.ts";
import type { WorkshopDeps } from "./deps.ts";

/** Decides on facts given by hand: virtual facts are computed from the others unless they are given. */
export function decideOn(
  { facts: dictionary }: Pick<WorkshopDeps, "facts">,
  content: Deciding & Pick<PolicyContent, "audience">,
  facts: Facts,
  day: IsoDate,
): Outcome {
  const definitions = dictionary.definitions();
  const all = { ...withVirtualFacts(definitions, content.audience, facts, day), ...facts };
  const outcome = decideContent(content, all, day);
  const missing = outcome.explanation.missing.flatMap((name) => baseFacts(definitions, name));
  return { ...outcome, explanation: { ...outcome.explanation, missing: [...new Set(missing)] } };
}
