import type { IdentityService } from "@zhida/identity";
import { type Clock, type Db, newId, transact } from "@zhida/platform";
import { nextAttempt } from "./backoff.ts";
import type { OutsideChannel } from "./contract.ts";
import { getTemplate } from "./find-template.ts";
import { type Letterhead, writeLetter } from "./letter.ts";
import { maskAddress } from "./mask-address.ts";
import {
  type ClaimedDelivery,
  claimDeliveries,
  type DeliveryOutcome,
  settleDeliveries,
  wipeParams,
} from "./store/deliveries.ts";
import type { TemplateLibrary } from "./template-library.ts";
import type { Letter, LetterOutcome, Transport } from "./transports/transport.ts";

export type DeliveryDeps = {
  db: Db;
  clock: Clock;
  identity: Pick<IdentityService, "contacts">;
  library: TemplateLibrary;
  transports: Record<OutsideChannel, Transport>;
  letterhead: Letterhead;
};

const BATCH = 100;
/** Longer than a transport may take for a batch; afterwards another process takes over. */
const LEASE_MS = 180_000;

/** Sends everything that is due; answers how many deliveries were tried. */
export async function deliverDue(deps: DeliveryDeps): Promise<number> {
  for (let tried = 0; ; ) {
    const now = deps.clock.now();
    const claim = { now, leaseEnd: new Date(now.getTime() + LEASE_MS), limit: BATCH };
    const claimed = await transact(deps.db, (tx) => claimDeliveries(tx, claim));
    if (claimed.length > 0) await deliverBatch(deps, claimed, now);
    tried += claimed.length;
    if (claimed.length < BATCH) return tried;
  }
}

async function deliverBatch(deps: DeliveryDeps, claimed: readonly ClaimedDelivery[], now: Date): Promise<void> {
  const letters = await writeLetters(deps, claimed, now);
  const answers = new Map<string, LetterOutcome>();
  await Promise.all(
    [...Map.groupBy(letters.values(), (letter) => letter.channel)].map(async ([channel, batch]) => {
      for (const answer of await deps.transports[channel].send(deps.db, batch, now)) answers.set(answer.id, answer);
    }),
  );
  const outcomes = claimed.map((delivery) => settle(delivery, letters.get(delivery.id), answers.get(delivery.id), now));
  const secrets = claimed.filter(
    (delivery, index) =>
      deps.library.version(delivery.template, delivery.templateVersion)?.secret && outcomes[index]?.status === "sent",
  );
  await transact(deps.db, async (tx) => {
    await settleDeliveries(tx, outcomes);
    await wipeParams(tx, secrets);
  });
}

/** By delivery id; without those whose recipient has no address for the channel. */
async function writeLetters(
  deps: DeliveryDeps,
  claimed: readonly ClaimedDelivery[],
  now: Date,
): Promise<Map<string, Letter>> {
  const asked = [...new Set(claimed.filter((each) => each.address === null).map((each) => each.recipientId))];
  const work = { db: deps.db, now, requestId: newId() };
  const contacts = asked.length > 0 ? await deps.identity.contacts(work, asked) : [];
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  const letters = new Map<string, Letter>();
  for (const delivery of claimed) {
    const contact = byId.get(delivery.recipientId);
    const address = delivery.address ?? (delivery.channel === "sms" ? contact?.phone : contact?.email);
    if (!address) continue;
    const template = await getTemplate(deps.library, deps.db, delivery.template, delivery.templateVersion);
    letters.set(delivery.id, writeLetter(deps.letterhead, template, delivery, address, contact?.language ?? "zh-CN"));
  }
  return letters;
}

function settle(
  { recipientId, id, attempts }: ClaimedDelivery,
  letter: Letter | undefined,
  answer: LetterOutcome | undefined,
  now: Date,
): DeliveryOutcome {
  const base = {
    recipientId,
    id,
    nextAttemptAt: null,
    sentAt: null,
    error: null,
    sentTo: letter ? maskAddress(letter.address) : null,
  };
  if (!letter) return { ...base, status: "unreachable" };
  if (answer?.result === "sent") return { ...base, status: "sent", sentAt: now };
  const error = answer?.reason ?? "no answer";
  const nextAttemptAt = answer?.result === "refused" ? null : nextAttempt(attempts, now);
  return { ...base, status: nextAttemptAt ? "pending" : "failed", nextAttemptAt, error };
}
