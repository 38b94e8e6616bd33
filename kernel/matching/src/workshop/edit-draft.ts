import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import { PolicyContent, type PolicyVersion } from "../contract.ts";
import { refuse } from "../policies/refusals.ts";
import {
  addHistory,
  changeOpenVersion,
  deleteOpenVersion,
  findPolicy,
  findVersion,
  insertDraft,
  listHistory,
  listVersions,
  lockOpenVersion,
  putPolicy,
} from "../store/policies.ts";
import type { PolicyTable } from "../store/policy-tables.ts";
import { getEditablePolicy, requireOwnDepartment } from "./access.ts";
import { checkVersion } from "./check-version.ts";
import type { WorkshopDeps } from "./deps.ts";
import { toPolicyVersion } from "./describe-policy.ts";
import { divisionOf } from "./load-vocabulary.ts";
import { policyWords } from "./policy-words.ts";

/** Begins a new policy or the next version of one; one open version of a policy at a time. */
export async function createDraft(
  deps: WorkshopDeps,
  work: Work,
  actor: Actor,
  { code, content }: { code: string; content?: PolicyContent | undefined },
): Promise<PolicyVersion> {
  const known = await findPolicy(work.db, code);
  if (known) await getEditablePolicy(work, actor, code);
  const [newest] = known ? await listVersions(work.db, [code]) : [];
  const copied = newest && !content ? await findVersion(work.db, code, newest.version) : undefined;
  const begun = content ?? (copied && PolicyContent.parse(copied.content));
  if (!begun) throw refuse("policy_not_found");
  requireOwnDepartment(actor, begun);
  const policy = known ?? (await describe(work, code, begun));
  const row = await insertDraft(work.db, {
    code,
    content: begun,
    author: actor.name,
    authorId: actor.personId,
    now: work.now,
  });
  if (!row) throw refuse("draft_exists");
  await addHistory(work, { code, version: row.version, event: "created", by_name: actor.name, by_id: actor.personId });
  return toPolicyVersion(work, actor, policy, row, await checkVersion(deps, work, begun));
}

/** Refused when somebody saved meanwhile, and while it is in review. */
export async function saveDraft(
  deps: WorkshopDeps,
  work: Work,
  actor: Actor,
  { code, revision, content }: { code: string; revision: number; content: PolicyContent },
): Promise<PolicyVersion> {
  let policy = await getEditablePolicy(work, actor, code);
  requireOwnDepartment(actor, content);
  const open = await lockOpenVersion(work.db, code);
  if (!open) throw refuse("policy_not_found");
  if (open.state === "in_review") throw refuse("in_review");
  const row = await changeOpenVersion(
    work.db,
    { ...open, revision },
    {
      content: JSON.stringify(content),
      revision: revision + 1,
      editors: [...new Set([...open.editors, actor.personId])],
      updated_at: work.now,
    },
  );
  if (!row) throw refuse("stale_draft");
  const versions = await listVersions(work.db, [code]);
  if (versions.every(({ state }) => state !== "published")) policy = await describe(work, code, content);
  const [last] = await listHistory(work.db, code, { before: undefined, limit: 1 });
  if (last?.event !== "saved" || last.by_id !== actor.personId) {
    await addHistory(work, { code, version: row.version, event: "saved", by_name: actor.name, by_id: actor.personId });
  }
  return toPolicyVersion(work, actor, policy, row, await checkVersion(deps, work, content));
}

export async function discardDraft(work: Work, actor: Actor, code: string): Promise<void> {
  await getEditablePolicy(work, actor, code);
  const open = await lockOpenVersion(work.db, code);
  if (!open) throw refuse("policy_not_found");
  if (open.state === "in_review") throw refuse("in_review");
  await deleteOpenVersion(work.db, code);
  await addHistory(work, {
    code,
    version: open.version,
    event: "discarded",
    by_name: actor.name,
    by_id: actor.personId,
  });
}

async function describe(work: Work, code: string, content: PolicyContent): Promise<PolicyTable> {
  const policy = toPolicyRow(code, content);
  await putPolicy(work.db, policy);
  return policy;
}

export const toPolicyRow = (code: string, content: PolicyContent): PolicyTable => ({
  code,
  division: divisionOf(content.department),
  department: content.department,
  audience: content.audience,
  words: policyWords(code, content),
});
