import type { Actor } from "@zhida/identity";
import { dateInChina, emit, type Work } from "@zhida/platform";
import { PolicyContent, type PolicyVersion } from "../contract.ts";
import { policyPublished, policyReturned, policySubmitted } from "../events.ts";
import { refuse } from "../policies/refusals.ts";
import { addHistory, changeOpenVersion, endVersionsFrom, lockOpenVersion, putPolicy } from "../store/policies.ts";
import type { PolicyTable, PolicyVersionRow } from "../store/policy-tables.ts";
import { getEditablePolicy, getPolicy, mayApprove } from "./access.ts";
import { checkVersion } from "./check-version.ts";
import type { WorkshopDeps } from "./deps.ts";
import { toPolicyVersion } from "./describe-policy.ts";
import { toPolicyRow } from "./edit-draft.ts";

type Reviewed = { code: string; revision: number };

/** Hands the draft to a second pair of eyes: no errors in the check list, and every regression case passes. */
export async function submitDraft(
  deps: WorkshopDeps,
  work: Work,
  actor: Actor,
  { code, revision, note }: Reviewed & { note?: string | undefined },
): Promise<PolicyVersion> {
  const policy = await getEditablePolicy(work, actor, code);
  const open = await lockOpenVersion(work.db, code);
  if (!open) throw refuse("policy_not_found");
  if (open.state === "in_review") throw refuse("in_review");
  await requireSound(deps, work, actor, open);
  const row = await move(work, { ...open, revision }, { state: "in_review" });
  await addHistory(work, { ...entry(row, actor), event: "submitted", note: note ?? null });
  const { division, department } = policy;
  await emit(work, policySubmitted, {
    subject: code,
    division,
    data: { ...told(row), division, department, by: actor.name, editorIds: row.editors, note: note ?? null },
  });
  return answer(deps, work, actor, policy, row);
}

/** The officers of the draft take it back to go on with it. */
export async function takeBackDraft(
  deps: WorkshopDeps,
  work: Work,
  actor: Actor,
  { code, revision }: Reviewed,
): Promise<PolicyVersion> {
  const policy = await getEditablePolicy(work, actor, code);
  const row = await move(work, { ...(await inReview(work, code)), revision }, { state: "draft" });
  await addHistory(work, { ...entry(row, actor), event: "taken_back" });
  return answer(deps, work, actor, policy, row);
}

export async function returnDraft(
  deps: WorkshopDeps,
  work: Work,
  actor: Actor,
  { code, revision, reason }: Reviewed & { reason: string },
): Promise<PolicyVersion> {
  const policy = await requireApprover(work, actor, code);
  const open = await inReview(work, code);
  const returned = JSON.stringify({ by: actor.name, reason, at: work.now.toISOString() });
  const row = await move(work, { ...open, revision }, { state: "draft", returned });
  await addHistory(work, { ...entry(row, actor), event: "returned", note: reason });
  await emit(work, policyReturned, {
    subject: code,
    division: policy.division,
    data: { ...told(row), by: actor.name, reason, authorId: authorOf(row) },
  });
  return answer(deps, work, actor, policy, row);
}

/** Puts the version in force from the day given in place of whatever was to decide from then on. Nobody approves what he edited. */
export async function approveDraft(
  deps: WorkshopDeps,
  work: Work,
  actor: Actor,
  { code, revision, effectiveFrom }: Reviewed & { effectiveFrom?: string | undefined },
): Promise<PolicyVersion> {
  await requireApprover(work, actor, code);
  const today = dateInChina(work.now);
  const from = effectiveFrom ?? today;
  if (from < today) throw refuse("day_passed");
  const open = await inReview(work, code);
  if (open.editors.includes(actor.personId)) throw refuse("own_draft");
  await requireSound(deps, work, actor, open);
  await endVersionsFrom(work.db, code, from);
  const row = await move(
    work,
    { ...open, revision },
    {
      state: "published",
      effective_from: from,
      approver: actor.name,
      approver_id: actor.personId,
      published_at: work.now,
    },
  );
  const policy = toPolicyRow(code, PolicyContent.parse(row.content));
  await putPolicy(work.db, policy);
  await addHistory(work, { ...entry(row, actor), event: "published", effective_from: from });
  await deps.engine.policiesChanged(work);
  await emit(work, policyPublished, {
    subject: code,
    division: policy.division,
    data: {
      ...told(row),
      effectiveFrom: from,
      effectiveTo: null,
      author: row.author,
      authorId: authorOf(row),
      approver: row.approver,
    },
  });
  return answer(deps, work, actor, policy, row);
}

async function requireApprover(work: Work, actor: Actor, code: string): Promise<PolicyTable> {
  const policy = await getPolicy(work, actor, code);
  if (!mayApprove(actor, policy)) throw refuse("policy_not_found");
  return policy;
}

async function inReview(work: Work, code: string): Promise<PolicyVersionRow> {
  const open = await lockOpenVersion(work.db, code);
  if (open?.state !== "in_review") throw refuse("not_in_review");
  return open;
}

async function requireSound(
  deps: WorkshopDeps,
  work: Work,
  actor: Actor,
  { content }: PolicyVersionRow,
): Promise<void> {
  const { items } = await checkVersion(deps, work, PolicyContent.parse(content), { thorough: true });
  const errors = items.filter(({ severity }) => severity === "error");
  const failing = errors.filter(({ code }) => code === "failing_case");
  const fields = errors.slice(0, 50).map(({ element, row, column, sentence }) => {
    return {
      path: [element, row, column].filter((part) => part !== null).join("/"),
      message: actor.language === "en" ? sentence.en : sentence.zh,
    };
  });
  if (failing.length > 0) throw refuse("cases_fail", { params: { count: failing.length }, fields });
  if (errors.length > 0) throw refuse("draft_has_errors", { params: { count: errors.length }, fields });
}

async function move(
  work: Work,
  open: Pick<PolicyVersionRow, "code" | "version" | "revision">,
  change: Parameters<typeof changeOpenVersion>[2],
): Promise<PolicyVersionRow> {
  const row = await changeOpenVersion(work.db, open, { ...change, updated_at: work.now });
  if (!row) throw refuse("stale_draft");
  return row;
}

const entry = ({ code, version }: PolicyVersionRow, actor: Actor) => ({
  code,
  version,
  by_name: actor.name,
  by_id: actor.personId,
});

const told = ({ code, version, content }: PolicyVersionRow) => ({ policy: code, version, name: content.name });

/** The first of its editors began it. */
const authorOf = ({ editors }: PolicyVersionRow): string | null => editors[0] ?? null;

async function answer(
  deps: WorkshopDeps,
  work: Work,
  actor: Actor,
  policy: PolicyTable,
  row: PolicyVersionRow,
): Promise<PolicyVersion> {
  return toPolicyVersion(work, actor, policy, row, await checkVersion(deps, work, PolicyContent.parse(row.content)));
}
