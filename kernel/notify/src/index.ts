import type { IdentityService } from "@zhida/identity";
import type { Clock, Db, LiveBus, Module } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import { NoticeTemplate } from "./contract.ts";
import { createDeliveryLoop } from "./delivery-loop.ts";
import { notifyJobs } from "./jobs.ts";
import { createLiveInbox, tellRecipients } from "./live-inbox.ts";
import { TEMPLATE_TOPIC } from "./publish-template.ts";
import { inboxRoutes } from "./routes/inbox-routes.ts";
import { outboxRoutes } from "./routes/outbox-routes.ts";
import { preferenceRoutes } from "./routes/preference-routes.ts";
import { templateRoutes } from "./routes/template-routes.ts";
import { sendCode } from "./send-code.ts";
import { sendNotice, sendNotices } from "./send-notice.ts";
import type { NotifyService } from "./service.ts";
import { markAllRead } from "./store/messages.ts";
import { storeTemplates } from "./store-templates.ts";
import { createTemplateLibrary, shippedTemplates } from "./template-library.ts";
import { outboxTransport } from "./transports/outbox-transport.ts";
import { smtpTransport } from "./transports/smtp-transport.ts";
import type { Transport } from "./transports/transport.ts";

export * from "./contract.ts";
export type { Notice, NotifyService } from "./service.ts";
export type { Letter, LetterOutcome, Transport } from "./transports/transport.ts";

export type NotifyDeps = {
  db: Db;
  clock: Clock;
  live: LiveBus;
  identity: Pick<IdentityService, "contacts">;
  publicUrl: string;
  /** In the demo everybody may read the outbox of one phone, to get sign-in codes. */
  demo?: boolean;
  /** Stands on every SMS and e-mail. */
  signature?: LocalizedText;
  /** Sends e-mail by SMTP instead of the outbox. */
  smtpUrl?: string;
  mailFrom?: string;
  /** A gateway of one's own for SMS; the outbox without it. */
  sms?: Transport;
};

/** Notices to people: inbox, SMS, e-mail. The service may be used at once; `start` stores the wordings. */
export function notifyModule(deps: NotifyDeps): Module & { service: NotifyService } {
  const { db, clock, live, identity, publicUrl, demo = false, smtpUrl } = deps;
  const signature = deps.signature ?? { zh: "政务服务", en: "Government services" };
  const from = deps.mailFrom ?? `no-reply@${new URL(publicUrl).hostname}`;
  const library = createTemplateLibrary();
  for (const template of shippedTemplates()) library.add(template);
  const email = smtpUrl ? smtpTransport({ url: smtpUrl, from }) : outboxTransport;
  const loop = createDeliveryLoop({
    db,
    clock,
    identity,
    library,
    transports: { sms: deps.sms ?? outboxTransport, email },
    letterhead: { signature, publicUrl },
  });
  const inbox = createLiveInbox({ db, bus: live, library });
  const sending = { library, bus: live, wakeDelivery: loop.wake };
  const forget = live.subscribe(TEMPLATE_TOPIC, (template) => library.add(NoticeTemplate.parse(template)));
  const service: NotifyService = {
    send: (work, notice) => sendNotice(sending, work, [notice.to], notice),
    sendAll: (work, to, notice) => sendNotice(sending, work, to, notice),
    sendMany: (work, notices) => sendNotices(sending, work, notices),
    markRead: async (work, recipients, sentBefore) => {
      await markAllRead(work.db, recipients, work.now, sentBefore);
      tellRecipients(live, work, recipients);
    },
    sendCode: (work, code) => sendCode(sending, work, code),
    registerTemplates: (templates) => {
      for (const template of templates) library.add(NoticeTemplate.parse(template));
    },
  };
  return {
    name: "notify",
    migrations: new URL("../migrations/", import.meta.url),
    routes: [
      ...inboxRoutes({ library, inbox, bus: live }),
      ...preferenceRoutes({ library }),
      ...outboxRoutes({ demo, wake: loop.wake }),
      ...templateRoutes({ library, bus: live }),
    ],
    jobs: notifyJobs(loop),
    start: () => storeTemplates({ db, clock, library }),
    stop: async () => {
      forget();
      inbox.stop();
      await loop.stop();
    },
    service,
  };
}
