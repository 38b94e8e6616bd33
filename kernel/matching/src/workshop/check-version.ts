import type { Work } from "@zhida/platform";
import type { CheckFinding, CheckList, PolicyContent } from "../contract.ts";
import { compileEnginePolicy, schemaOf } from "../engine/compiled-policy.ts";
import { checkContent, listOf } from "../policies/check/check-content.ts";
import { ownFinding } from "../policies/check/finding-text.ts";
import { ELIGIBLE } from "../policies/model/policy-model.ts";
import type { Vocabulary } from "../policies/model/vocabulary.ts";
import { toEnginePolicy } from "../policies/policy-source.ts";
import type { WorkshopDeps } from "./deps.ts";
import { divisionOf, loadVocabulary } from "./load-vocabulary.ts";
import { failingCases } from "./run-cases.ts";

/**
 * The check list of a content with the facts and parameters of its division; when `thorough` also the regression cases
 * that fail, and whether it can be matched with everybody: what must hold before anybody decides by it.
 */
export async function checkVersion(
  deps: Pick<WorkshopDeps, "facts">,
  work: Work,
  content: PolicyContent,
  { thorough = false }: { thorough?: boolean } = {},
): Promise<CheckList> {
  const vocabulary = await loadVocabulary(deps, work, divisionOf(content.department));
  const list = checkContent(content, vocabulary);
  if (!thorough || list.errors > 0) return list;
  const failing = await failingCases(deps, work, content);
  const findings = [
    ...matchFindings(deps, content, vocabulary),
    ...failing.map(({ id, name }) => ownFinding("failing_case", name.zh, { element: id })),
  ];
  return { ...list, ...counted(listOf([...list.items, ...findings])) };
}

/** A rule that can be decided for one person, but not written as conditions for index and scan. */
function matchFindings(
  { facts }: Pick<WorkshopDeps, "facts">,
  content: PolicyContent,
  { parameters }: Vocabulary,
): CheckFinding[] {
  const row = { code: "checked", version: 1, content, effective_from: null, effective_to: null };
  const policy = toEnginePolicy(row, divisionOf(content.department), parameters);
  const compiled = compileEnginePolicy(policy, facts.definitions(), schemaOf(facts.definitions(), content.audience));
  return "reason" in compiled ? [ownFinding("not_matchable", compiled.reason, { element: ELIGIBLE })] : [];
}

const counted = ({ errors, warnings, items }: CheckList) => ({ errors, warnings, items });
