import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { ItemVersion } from "../contract.ts";
import type { Services } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { deleteDraft, findDraft, insertDraft, listVersions, updateDraft } from "../store/items.ts";
import { describeVersion } from "./describe-version.ts";
import { acceptContent, requireEditable } from "./editable.ts";

/** Begins the next version, from the content given; one draft per item at a time. */
export async function createItemDraft(
  services: Services,
  work: Work,
  actor: Actor,
  draft: { code: string; content: Record<string, unknown> },
): Promise<ItemVersion> {
  const content = acceptContent(actor, draft);
  const [newest] = await listVersions(work.db, draft.code);
  if (newest) requireEditable(actor, newest);
  const row = await insertDraft(work.db, { code: draft.code, content, now: work.now, by: actor.name });
  if (!row) throw refuse("draft_exists");
  return describeVersion(services, work, row);
}

export async function saveItemDraft(
  services: Services,
  work: Work,
  actor: Actor,
  draft: { code: string; revision: number; content: Record<string, unknown> },
): Promise<ItemVersion> {
  const content = acceptContent(actor, draft);
  requireEditable(actor, await findDraft(work.db, draft.code));
  const row = await updateDraft(work.db, { ...draft, content, now: work.now, by: actor.name });
  if (!row) throw refuse("stale_draft");
  return describeVersion(services, work, row);
}

export async function dropItemDraft(work: Work, actor: Actor, code: string): Promise<void> {
  requireEditable(actor, await findDraft(work.db, code));
  await deleteDraft(work.db, code);
}
