import { dateInChina, type LocalizedText, Refusal, type Work } from "@zhida/platform";
import type { CaseResult, CaseResults, Outcome, PolicyContent, RegressionCase, Verdict } from "../contract.ts";
import { type PolicyModel, policyModel } from "../policies/model/policy-model.ts";
import type { Vocabulary } from "../policies/model/vocabulary.ts";
import { decideOn } from "./decide-on.ts";
import type { WorkshopDeps } from "./deps.ts";
import { divisionOf, loadVocabulary } from "./load-vocabulary.ts";

type Deps = Pick<WorkshopDeps, "facts">;

/** Decides every regression case of a content, each with the parameters of its day. */
export async function runCases(deps: Deps, work: Work, content: PolicyContent): Promise<CaseResults> {
  const today = dateInChina(work.now);
  const ready = new Map<string, { model: PolicyModel; vocabulary: Vocabulary }>();
  for (const { on = today } of content.cases) {
    if (ready.has(on)) continue;
    const vocabulary = await loadVocabulary(deps, work, divisionOf(content.department), on);
    ready.set(on, { vocabulary, model: policyModel(content.dmn, vocabulary) });
  }
  const items = content.cases.flatMap((each): CaseResult[] => {
    const day = each.on ?? today;
    const on = ready.get(day);
    return on ? [toResult(each, decideOn(deps, { ...content, ...on }, each.facts, day))] : [];
  });
  const passed = items.filter((item) => item.passed).length;
  return { passed, failed: items.length - passed, items };
}

export async function failingCases(deps: Deps, work: Work, content: PolicyContent): Promise<CaseResult[]> {
  try {
    return (await runCases(deps, work, content)).items.filter(({ passed }) => !passed);
  } catch (error) {
    if (error instanceof Refusal) return []; // a model that is no DMN has its own finding
    throw error;
  }
}

function toResult({ id, name, expect }: RegressionCase, outcome: Outcome): CaseResult {
  const differences: LocalizedText[] = [];
  if (outcome.verdict !== expect.verdict) {
    const [is, should] = [verdicts[outcome.verdict], verdicts[expect.verdict]];
    differences.push({
      zh: `结果为“${is.zh}”，预期为“${should.zh}”`,
      en: `It is ${is.en}, but ${should.en} was expected`,
    });
  }
  for (const [decision, expected] of Object.entries(expect.values ?? {})) {
    const value = outcome.values[decision];
    if (JSON.stringify(value) === JSON.stringify(expected)) continue;
    const [is, should] = [JSON.stringify(value ?? null), JSON.stringify(expected)];
    differences.push({
      zh: `“${decision}”为 ${is}，预期为 ${should}`,
      en: `“${decision}” is ${is}, but ${should} was expected`,
    });
  }
  return { id, name, passed: differences.length === 0, ...outcome, differences };
}

const verdicts: Record<Verdict, LocalizedText> = {
  eligible: { zh: "符合", en: "eligible" },
  not_eligible: { zh: "不符合", en: "not eligible" },
  undecided: { zh: "无法判断", en: "undecided" },
};
