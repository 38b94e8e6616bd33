import type { Work } from "@zhida/platform";
import type { CheckList, PolicyContent } from "../contract.ts";
import { checkContent, listOf } from "../policies/check/check-content.ts";
import { ownFinding } from "../policies/check/finding-text.ts";
import type { WorkshopDeps } from "./deps.ts";
import { divisionOf, loadVocabulary } from "./load-vocabulary.ts";
import { failingCases } from "./run-cases.ts";

/** The check list of a content with the facts and parameters of its division; with `cases` also the regression cases that fail. */
export async function checkVersion(
  deps: Pick<WorkshopDeps, "facts">,
  work: Work,
  content: PolicyContent,
  { cases = false }: { cases?: boolean } = {},
): Promise<CheckList> {
  const list = checkContent(content, await loadVocabulary(deps, work, divisionOf(content.department)));
  if (!cases || list.errors > 0) return list;
  const failing = await failingCases(deps, work, content);
  const findings = failing.map(({ id, name }) => ownFinding("failing_case", name.zh, { element: id }));
  return { ...list, ...counted(listOf([...list.items, ...findings])) };
}

const counted = ({ errors, warnings, items }: CheckList) => ({ errors, warnings, items });
