import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import { PolicyContent, type PolicyDiff } from "../contract.ts";
import { refuse } from "../policies/refusals.ts";
import { findVersion } from "../store/policies.ts";
import { getPolicy } from "./access.ts";
import { diffModels } from "./diff-models.ts";
import { diffTexts } from "./diff-texts.ts";

/** What changed between two versions of a policy: cells of its tables, and everything beside the model. */
export async function diffVersions(
  work: Work,
  actor: Actor,
  code: string,
  { from, to }: { from: number; to: number },
): Promise<PolicyDiff> {
  await getPolicy(work, actor, code);
  const [before, after] = [await findVersion(work.db, code, from), await findVersion(work.db, code, to)];
  if (!before || !after) throw refuse("policy_not_found");
  const { dmn: dmnBefore, ...textBefore } = PolicyContent.parse(before.content);
  const { dmn: dmnAfter, ...textAfter } = PolicyContent.parse(after.content);
  return { from, to, cells: diffModels(dmnBefore, dmnAfter), texts: diffTexts(textBefore, textAfter) };
}
