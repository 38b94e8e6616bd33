import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Facts, SubjectKind } from "../contract.ts";
import type { Asked } from "../engine/service.ts";
import type { SaidFactRow } from "../store/policy-tables.ts";
import { listSaidFacts } from "../store/said-facts.ts";
import { findSubject } from "../store/subjects.ts";
import type { EntitlementDeps } from "./deps.ts";

/** Whom one asks for: oneself, or the enterprise one acts as; with what he said of himself. */
export type Asker = {
  readonly kind: SubjectKind;
  readonly key: string;
  readonly isKnown: boolean;
  /** Whether a registry or he himself says it. */
  knows(fact: string): boolean;
  readonly said: readonly SaidFactRow[];
  /** What he said and no registry knows. What a registry knows is never overridden by what is said. */
  readonly ifSo: Facts;
  /** Number of his household. */
  readonly household: string | undefined;
};

export async function askerOf(
  { facts }: Pick<EntitlementDeps, "facts">,
  work: Work,
  { subject }: Actor,
): Promise<Asker> {
  const kind: SubjectKind = subject.kind === "person" ? "person" : "enterprise";
  const row = await findSubject(work.db, kind, subject.key);
  const known = await facts.factsOf(work, { kind, key: subject.key });
  const said = await listSaidFacts(work.db, { kind, key: subject.key });
  const ifSo = said.filter(({ fact, skipped }) => !skipped && !Object.hasOwn(known?.facts ?? {}, fact));
  return {
    kind,
    key: subject.key,
    isKnown: known !== undefined,
    knows: (fact) =>
      Object.hasOwn(known?.facts ?? {}, fact) || said.some((each) => each.fact === fact && !each.skipped),
    said,
    ifSo: Object.fromEntries(ifSo.map(({ fact, value }) => [fact, value])),
    household: row?.household ?? undefined,
  };
}

/** The question to the engine: about the subject, or, where no registry lists it, about what it said. */
export function askedOf({ kind, key, isKnown, ifSo }: Asker, withSaid = true): Asked {
  const overrides = withSaid ? ifSo : {};
  return isKnown ? { subject: { kind, key }, overrides } : { kind, facts: overrides };
}
