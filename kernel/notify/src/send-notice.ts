import { type LiveBus, newId, type Work } from "@zhida/platform";
import type { NoticeKind, NoticeTemplate } from "./contract.ts";
import { tellRecipients } from "./live-inbox.ts";
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
  const { address, ...shared } = notice;
  await sendNotices(
    deps,
    work,
    [...new Set(recipients)].map((to) => ({ ...shared, to })),
    address,
  );
}

/** Notices with params of their own, one statement for each template. To many people at once, screens are told together. */
export async function sendNotices(
  deps: SendDeps,
  work: Work,
  notices: readonly Notice[],
  address?: string,
): Promise<void> {
  const told: string[] = [];
  for (const [code, group] of Map.groupBy(notices, ({ template }) => template)) {
    const template = knownTemplate(deps.library, code, group);
    const written = await insertMessages(work.db, {
      recipients: group.map(({ to, params, link, dedupeKey }) => ({
        id: to,
        messageId: newId(),
        smsId: newId(),
        emailId: newId(),
        params: JSON.stringify(params),
        link: link ?? null,
        dedupeKey: dedupeKey ?? null,
      })),
      template: template.code,
      templateVersion: template.version,
      kind: template.kind,
      channels: template.channels,
      address: address ?? null,
      at: work.now,
    });
    if (written.some((each) => each.deliveries > 0)) deps.wakeDelivery(work);
    for (const { recipientId } of written) told.push(recipientId);
  }
  tellRecipients(deps.bus, work, told);
}

function knownTemplate(
  library: TemplateLibrary,
  code: string,
  notices: readonly Pick<Notice, "params">[],
): NoticeTemplate {
  const template = library.newest(code);
  if (!template) throw new Error(`There is no notice template ${code}.`);
  for (const { params } of notices) {
    const missing = template.params.filter((name) => params[name] === undefined);
    if (missing.length > 0) throw new Error(`Notice template ${code} also needs: ${missing.join(", ")}.`);
  }
  return template;
}
