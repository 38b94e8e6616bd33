import { type LiveBus, newId, type Work } from "@zhida/platform";
import type { NoticeKind, NoticeTemplate } from "./contract.ts";
import { INBOX_TOPIC } from "./live-inbox.ts";
import type { Notice } from "./service.ts";
import { insertMessages } from "./store/messages.ts";
import type { TemplateLibrary } from "./template-library.ts";

/** Safety and one-time codes: no preference can be kept for them (see the check of notify.preference). */
export const LOCKED_KINDS: readonly NoticeKind[] = ["account", "code"];

export type SendDeps = {
  library: TemplateLibrary;
  bus: LiveBus;
  /** Called after the commit when something waits to leave the house. */
  wakeDelivery(work: Work): void;
};

/** Writes one notice for each recipient with one statement; those who have it already (`dedupeKey`) are passed over. */
export async function sendNotice(
  deps: SendDeps,
  work: Work,
  recipients: readonly string[],
  notice: Omit<Notice, "to"> & { address?: string },
): Promise<void> {
  if (recipients.length === 0) return;
  const template = knownTemplate(deps.library, notice);
  const written = await insertMessages(work.db, {
    recipients: [...new Set(recipients)].map((id) => ({ id, messageId: newId(), smsId: newId(), emailId: newId() })),
    template: template.code,
    templateVersion: template.version,
    kind: template.kind,
    channels: template.channels,
    address: notice.address ?? null,
    params: JSON.stringify(notice.params),
    link: notice.link ?? null,
    dedupeKey: notice.dedupeKey ?? null,
    at: work.now,
  });
  if (written.some((each) => each.deliveries > 0)) deps.wakeDelivery(work);
  for (const { recipientId } of written) deps.bus.publish(work, INBOX_TOPIC, recipientId);
}

function knownTemplate(
  library: TemplateLibrary,
  { template: code, params }: Pick<Notice, "template" | "params">,
): NoticeTemplate {
  const template = library.newest(code);
  if (!template) throw new Error(`There is no notice template ${code}.`);
  const missing = template.params.filter((name) => params[name] === undefined);
  if (missing.length > 0) throw new Error(`Notice template ${code} also needs: ${missing.join(", ")}.`);
  return template;
}
