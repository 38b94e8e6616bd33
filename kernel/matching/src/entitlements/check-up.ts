import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { CheckUp, CheckUpAnswer, CheckUpStep, FactSummary, FactValue } from "../contract.ts";
import { sayValue } from "../policies/reasons/say-value.ts";
import { refuse } from "../policies/refusals.ts";
import { deleteSaidFacts, putSaidFact } from "../store/said-facts.ts";
import { type Asker, askedOf, askerOf } from "./asker.ts";
import type { EntitlementDeps } from "./deps.ts";
import { toEntitlements } from "./to-entitlement.ts";

/** How things stand, and the question that settles the most policies next; `first` is asked before it while it is open. */
export async function showCheckUp(deps: EntitlementDeps, work: Work, actor: Actor, first?: string): Promise<CheckUp> {
  return describe(deps, work, await askerOf(deps, work, actor), first);
}

/** Keeps what the person says of himself, and tells what it opens and closes. No registry learns of it. */
export async function answerQuestion(
  deps: EntitlementDeps,
  work: Work,
  actor: Actor,
  answer: CheckUpAnswer,
): Promise<CheckUpStep> {
  const asker = await askerOf(deps, work, actor);
  const fact = deps.facts.facts(asker.kind).find(({ name, virtual }) => name === answer.fact && !virtual);
  if (!fact) throw refuse("unknown_fact", { params: { name: answer.fact } });
  const isSkipped = "skip" in answer;
  if (!isSkipped && !isValueOf(fact, answer.value)) throw refuse("wrong_value", { params: { name: fact.label.zh } });
  const change = isSkipped
    ? { gained: [], lost: [] }
    : await deps.engine.whatIf(work, askedOf(asker), { [fact.name]: answer.value });
  await putSaidFact(work.db, {
    kind: asker.kind,
    key: asker.key,
    fact: fact.name,
    value: isSkipped ? null : JSON.stringify(answer.value),
    skipped: isSkipped,
    at: work.now,
  });
  const ifSo = new Set(change.gained.map(({ policy }) => policy));
  return {
    checkUp: await describe(deps, work, await askerOf(deps, work, actor)),
    gained: await toEntitlements(deps, work, change.gained, ifSo),
    lost: await toEntitlements(deps, work, change.lost, new Set()),
  };
}

/** Takes back one answer, or all. */
export async function forgetAnswers(deps: EntitlementDeps, work: Work, actor: Actor, fact?: string): Promise<CheckUp> {
  const { kind, key } = await askerOf(deps, work, actor);
  await deleteSaidFacts(work.db, { kind, key }, fact);
  return showCheckUp(deps, work, actor);
}

async function describe(
  { engine, facts }: EntitlementDeps,
  work: Work,
  asker: Asker,
  first?: string,
): Promise<CheckUp> {
  const skipped = asker.said.filter((row) => row.skipped).map(({ fact }) => fact);
  const asked = askedOf(asker);
  const verdicts = await engine.verdicts(work, asked);
  const waiting = verdicts.oneFactMissing.filter(({ explanation }) => explanation.missing[0] === first).length;
  const next =
    first !== undefined && waiting > 0
      ? { fact: first, policies: waiting }
      : await engine.nextQuestion(work, asked, { skip: skipped });
  const dictionary = new Map(facts.facts().map((fact) => [fact.name, fact]));
  const fact = next && dictionary.get(next.fact);
  return {
    question: next && fact ? { fact, policies: next.policies } : null,
    counts: {
      eligible: verdicts.eligible.length,
      notEligible: verdicts.notEligible + verdicts.oneConditionAway.length,
      open: verdicts.undecided + verdicts.oneFactMissing.length,
    },
    said: asker.said.flatMap(({ fact: name, value, at, skipped: isSkipped }) => {
      const about = dictionary.get(name);
      if (!about || isSkipped) return [];
      return [{ fact: name, label: about.label, value, shown: sayValue(about, value), at: at.toISOString() }];
    }),
    skipped,
  };
}

/** Null, "there is none", fits every fact. */
function isValueOf({ type, values }: FactSummary, value: FactValue): boolean {
  if (value === null) return true;
  if (type === "date")
    return typeof value === "string" && !Number.isNaN(Date.parse(value)) && /^\d{4}-\d{2}-\d{2}$/.test(value);
  if (type === "text")
    return typeof value === "string" && (values.length === 0 || values.some(({ code }) => code === value));
  return typeof value === type;
}
