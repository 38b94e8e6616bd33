import type { IsoDate, Work } from "@zhida/platform";
import type { Facts, SubjectKind } from "../contract.ts";
import { todayOf } from "../facts/collect.ts";
import { withVirtualFacts } from "../facts/virtual-facts.ts";
import { refuse } from "../refusals.ts";
import { findSubject } from "../store/subjects.ts";
import type { EngineDeps } from "./deps.ts";
import type { Asked } from "./service.ts";

export type Known = {
  kind: SubjectKind;
  /** Undefined where facts alone were given: then policies of every division count. */
  division: string | undefined;
  /** Without virtual facts. */
  facts: Facts;
};

/** What is known of whom is asked about; costs one statement for a subject known here. */
export async function knownOf(work: Work, asked: Asked): Promise<Known> {
  if ("facts" in asked) return { kind: asked.kind, division: undefined, facts: asked.facts };
  const { kind, key } = asked.subject;
  const row = await findSubject(work.db, kind, key);
  if (!row) throw refuse("subject_not_found");
  return { kind, division: row.division, facts: { ...row.facts, ...asked.overrides } };
}

/** All facts for a model, virtual ones too. */
export const modelFacts = ({ facts }: EngineDeps, { kind, facts: known }: Known, day: IsoDate): Facts =>
  withVirtualFacts(facts.registry.definitions(), kind, known, day);

export { todayOf };
