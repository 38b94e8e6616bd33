import type { IsoDate, Work } from "@zhida/platform";
import type { Explanation, Facts, NextQuestion, PolicyVerdict, Reason, Verdicts } from "../contract.ts";
import { baseFacts } from "../facts/virtual-facts.ts";
import { decideContent } from "../policies/decide-content.ts";
import { type Known, knownOf, modelFacts, todayOf } from "./asked.ts";
import type { EngineDeps } from "./deps.ts";
import { appliesIn, type DayPolicy } from "./policy-board.ts";
import type { Asked, ExplainOptions, PolicyChoice } from "./service.ts";
import { type Standing, standingOf } from "./standing.ts";

/** Near misses are told with their reasons, the clearest first; more than so many help nobody. */
const MAX_NEAR = 50;

type Stood = { policy: DayPolicy; standing: Standing };

export async function verdicts(
  deps: EngineDeps,
  work: Work,
  asked: Asked,
  { day = todayOf(work), policies }: { day?: IsoDate; policies?: readonly string[] } = {},
): Promise<Verdicts> {
  const known = await knownOf(work, asked);
  const stood = (await standings(deps, work, known, day)).filter(
    ({ policy }) => !policies || policies.includes(policy.policy.policy),
  );
  const facts = modelFacts(deps, known, day);
  const tell = ({ policy, standing }: Stood) => policyVerdict(deps, policy, standing, facts, day);
  const where = (test: (standing: Standing) => boolean) => stood.filter(({ standing }) => test(standing));
  const near = where(({ oneAway }) => oneAway);
  const oneFact = where(({ oneFact }) => oneFact !== undefined);
  return {
    day,
    eligible: where(({ verdict }) => verdict === "eligible").map(tell),
    oneConditionAway: near.slice(0, MAX_NEAR).map(tell),
    oneFactMissing: oneFact.slice(0, MAX_NEAR).map(tell),
    undecided: where(({ verdict }) => verdict === "undecided").length - oneFact.length,
    notEligible: where(({ verdict }) => verdict === "not_eligible").length - near.length,
  };
}

export async function explain(
  deps: EngineDeps,
  work: Work,
  choice: PolicyChoice,
  asked: Asked,
  { day = todayOf(work), unmasked = false }: ExplainOptions = {},
): Promise<PolicyVerdict> {
  const known = await knownOf(work, asked);
  const policy = await deps.board.get(work, choice, day);
  const standing = standingOf(policy.onDay, deps.board.schema(policy.policy.kind), known.facts);
  const told = policyVerdict(deps, policy, standing, modelFacts(deps, known, day), day);
  return unmasked ? told : { ...told, explanation: masked(deps, told.explanation) };
}

export async function nextQuestion(
  deps: EngineDeps,
  work: Work,
  asked: Asked,
  { skip = [] }: { skip?: readonly string[] } = {},
): Promise<NextQuestion | undefined> {
  const known = await knownOf(work, asked);
  const weights = new Map<string, { weight: number; policies: number }>();
  const board = await deps.board.on(work, todayOf(work));
  const { possible } = board.index(known.kind).match(known.facts);
  for (const code of possible.ids()) {
    const policy = board.policies.get(code);
    if (!policy || (known.division !== undefined && !appliesIn(policy.policy, known.division))) continue;
    const standing = standingOf(policy.onDay, deps.board.schema(known.kind), known.facts);
    const open = standing.missing.filter((name) => !skip.includes(name));
    for (const name of open) {
      const { weight, policies } = weights.get(name) ?? { weight: 0, policies: 0 };
      weights.set(name, { weight: weight + 1 / standing.missing.length, policies: policies + 1 });
    }
  }
  const [best] = [...weights].sort(
    ([a, x], [b, y]) => y.weight - x.weight || y.policies - x.policies || (a < b ? -1 : 1),
  );
  const definition = best && deps.facts.registry.definitions().get(best[0]);
  return best && definition ? { fact: best[0], question: definition.question, policies: best[1].policies } : undefined;
}

export async function whatIf(
  deps: EngineDeps,
  work: Work,
  asked: Asked,
  change: Facts,
): Promise<{ gained: PolicyVerdict[]; lost: PolicyVerdict[] }> {
  const day = todayOf(work);
  const known = await knownOf(work, asked);
  const otherwise = { ...known, facts: { ...known.facts, ...change } };
  const before = await standings(deps, work, known, day);
  const facts = modelFacts(deps, otherwise, day);
  const gained: PolicyVerdict[] = [];
  const lost: PolicyVerdict[] = [];
  for (const { policy, standing } of before) {
    const after = standingOf(policy.onDay, deps.board.schema(policy.policy.kind), otherwise.facts);
    const [was, is] = [standing.verdict === "eligible", after.verdict === "eligible"];
    if (was !== is) (is ? gained : lost).push(policyVerdict(deps, policy, after, facts, day));
  }
  return { gained, lost };
}

async function standings(deps: EngineDeps, work: Work, known: Known, day: IsoDate): Promise<Stood[]> {
  const schema = deps.board.schema(known.kind);
  return (await deps.board.on(work, day))
    .of(known.kind)
    .filter(({ policy }) => known.division === undefined || appliesIn(policy, known.division))
    .map((policy) => ({ policy, standing: standingOf(policy.onDay, schema, known.facts) }));
}

/** The verdict is the program's, the sentences are the model's. */
function policyVerdict(
  deps: EngineDeps,
  { policy, model, vocabulary }: DayPolicy,
  standing: Standing,
  facts: Facts,
  day: IsoDate,
): PolicyVerdict {
  const { reasons, legalSources = [] } = policy;
  const outcome = decideContent(
    { model, vocabulary, reasons: [...reasons], legalSources: [...legalSources] },
    facts,
    day,
  );
  const definitions = deps.facts.registry.definitions();
  const told = outcome.explanation.missing.flatMap((name) => baseFacts(definitions, name));
  const missing = [...new Set([...told.filter((name) => standing.missing.includes(name)), ...standing.missing])];
  return {
    policy: policy.policy,
    version: policy.version,
    title: policy.title,
    verdict: standing.verdict,
    explanation: { verdict: standing.verdict, reasons: outcome.explanation.reasons, missing },
  };
}

/** For the eyes of others: no sensitive value, neither as such nor within a sentence. */
function masked(deps: EngineDeps, explanation: Explanation): Explanation {
  const definitions = deps.facts.registry.definitions();
  const isSensitive = (name: string) => definitions.get(name)?.sensitivity === "sensitive";
  return { ...explanation, reasons: explanation.reasons.map((reason) => maskedReason(reason, isSensitive)) };
}

function maskedReason(reason: Reason, isSensitive: (name: string) => boolean): Reason {
  if (!reason.facts.some(({ name }) => isSensitive(name))) return reason;
  const [first] = reason.facts;
  const outcome =
    reason.met === null
      ? ["还不清楚", "is not known"]
      : reason.met
        ? ["符合要求", "meets the condition"]
        : ["不符合要求", "does not meet the condition"];
  return {
    ...reason,
    sentence: { zh: `${first?.label.zh ?? ""}${outcome[0]}。`, en: `${first?.label.en ?? ""} ${outcome[1]}.` },
    facts: reason.facts.map(({ name, label, ...value }) =>
      isSensitive(name) ? { name, label } : { name, label, ...value },
    ),
  };
}
