import type { IsoDate, Work } from "@zhida/platform";
import type { FactName, Facts, SubjectRef } from "../contract.ts";
import { factsOfMany } from "../facts/facts-of.ts";
import { withVirtualFacts } from "../facts/virtual-facts.ts";
import { decideContent } from "../policies/decide-content.ts";
import type { EngineDeps } from "./deps.ts";
import { appliesIn } from "./policy-board.ts";
import type { Decided, PolicyChoice } from "./service.ts";
import { standingOf } from "./standing.ts";

type Options = {
  day: IsoDate;
  decisions?: readonly string[];
  facts?: readonly FactName[];
  asOf?: boolean;
  overrides?: Facts;
};

/** Verdict, amounts and sentences for many subjects of a policy at once. */
export async function decideMany(
  deps: EngineDeps,
  work: Work,
  choice: PolicyChoice,
  keys: readonly string[],
  { day, decisions = [], facts: wanted = [], asOf = false, overrides = {} }: Options,
): Promise<Map<string, Decided>> {
  const { policy, model, vocabulary, onDay } = await deps.board.get(work, choice, day);
  const definitions = deps.facts.registry.definitions();
  const schema = deps.board.schema(policy.kind);
  const content = { model, vocabulary, reasons: [...policy.reasons], legalSources: [...(policy.legalSources ?? [])] };
  const needed = [...model.reads, ...wanted];
  const decided = new Map<string, Decided>();
  for (const { subject, facts: known } of await factsOfMany(
    deps.facts,
    work,
    policy.kind,
    keys,
    asOf ? day : undefined,
  )) {
    const facts = { ...known, ...overrides };
    const all = withVirtualFacts(definitions, policy.kind, facts, day, needed);
    const outcome = decideContent(content, all, day);
    const { verdict } = standingOf(onDay, schema, facts);
    decided.set(subject.key, {
      subject: subject satisfies SubjectRef,
      verdict: appliesIn(policy, subject.division) ? verdict : "not_eligible",
      values: Object.fromEntries(decisions.map((name) => [name, outcome.values[name] ?? null])),
      facts: pick(all, wanted),
      sentences: outcome.explanation.reasons.map(({ sentence }) => sentence),
    });
  }
  return decided;
}

function pick(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = facts[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
