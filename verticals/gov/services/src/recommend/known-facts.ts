import type { Actor } from "@zhida/identity";
import { dateInChina, type Work } from "@zhida/platform";
import { snapshotOf } from "../applications/read-registries.ts";
import type { Snapshot } from "../assess/snapshot.ts";
import type { ServiceItem } from "../contract.ts";
import type { Services } from "../deps.ts";
import { CONSUMER, RECOMMENDATION } from "../items/agreement-requests.ts";
import { recommendationReads } from "../items/item-reads.ts";
import { findKnownFacts, saveKnownFacts } from "../store/known-facts.ts";

/** What the registries said today about the person for the items given: kept until midnight, so that a home page costs no new read. */
export async function knownFacts(
  services: Services,
  work: Work,
  actor: Actor,
  items: readonly ServiceItem[],
): Promise<Snapshot> {
  const { subject } = actor;
  const today = dateInChina(work.now);
  const known = await findKnownFacts(work.db, subject.id, today);
  if (known) return known.snapshot;
  const requests = recommendationReads(items);
  if (requests.length === 0) return {};
  const snapshot = await snapshotOf(services, work, {
    consumer: CONSUMER,
    purpose: RECOMMENDATION,
    subject: { kind: subject.kind, key: subject.key },
    requests,
    actor: { personId: actor.personId, name: actor.name },
  });
  await saveKnownFacts(work.db, subject.id, today, snapshot);
  return snapshot;
}
