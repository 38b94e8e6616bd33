import type { Actor } from "@zhida/identity";
import { dateInChina, type Work } from "@zhida/platform";
import { inLanguage, type Language } from "../applications/language.ts";
import { type ItemVersion, ServiceItem } from "../contract.ts";
import type { Services } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { findDraft, publishDraft } from "../store/items.ts";
import { CATALOGUE_TOPIC } from "./catalogue-topic.ts";
import { describeVersion, problemsOf } from "./describe-version.ts";
import { requireEditable } from "./editable.ts";

/** Puts the draft in force from the day given, today if none; open drafts of residents stay on their version. */
export async function publishItemDraft(
  services: Services,
  work: Work,
  actor: Actor,
  { code, validFrom, language }: { code: string; validFrom?: string; language: Language },
): Promise<ItemVersion> {
  const draft = requireEditable(actor, await findDraft(work.db, code));
  const problems = await problemsOf(services, work, draft.content);
  if (problems.length > 0) {
    const fields = problems.slice(0, 50).map(({ path, message }) => ({ path, message: inLanguage(message, language) }));
    throw refuse("draft_has_problems", { params: { count: problems.length }, fields });
  }
  const row = await publishDraft(work.db, {
    code,
    content: ServiceItem.parse(draft.content),
    validFrom: validFrom ?? dateInChina(work.now),
    now: work.now,
    by: actor.name,
  });
  if (!row) throw refuse("stale_draft");
  services.live.publish(work, CATALOGUE_TOPIC, code);
  return describeVersion(services, work, row);
}
