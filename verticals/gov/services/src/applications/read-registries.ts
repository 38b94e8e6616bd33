import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { DatasetSnapshot, Snapshot } from "../assess/snapshot.ts";
import type { ServiceItem } from "../contract.ts";
import type { Services } from "../deps.ts";
import { CONSUMER } from "../items/agreement-requests.ts";
import { itemReads } from "../items/item-reads.ts";

/** Asks every registry the item needs, in one audited read under the item's own purpose. */
export async function readRegistries(
  services: Pick<Services, "exchange">,
  work: Work,
  request: {
    item: ServiceItem;
    subject: { kind: "person" | "legal_entity"; key: string };
    actor: Actor;
    caseRef: string;
    consents?: readonly string[];
  },
): Promise<Snapshot> {
  const requests = itemReads(request.item);
  if (requests.length === 0) return {};
  return snapshotOf(services, work, {
    consumer: CONSUMER,
    purpose: request.item.code,
    subject: { kind: request.subject.kind, key: request.subject.key },
    requests,
    caseRef: request.caseRef,
    actor: {
      personId: request.actor.personId,
      name: request.actor.name,
      organisationCode: request.actor.positions[0]?.organisationCode,
    },
    consents: request.consents,
  });
}

/** The answers of one read as they are kept: names, status, and the fields asked for. */
export async function snapshotOf(
  { exchange }: Pick<Services, "exchange">,
  work: Work,
  request: Parameters<Services["exchange"]["read"]>[1],
): Promise<Snapshot> {
  const answers = await exchange.read(work, request);
  const unnamed = [...answers.values()].some(({ status }) => status === "no_agreement");
  const datasets = unnamed ? await exchange.datasets(work) : undefined;
  return Object.fromEntries(
    [...answers].map(([code, answer]) => {
      const known = answer.status === "no_agreement" ? datasets?.get(code) : undefined;
      const name = { zh: code, en: code };
      const named = "owner" in answer ? answer : undefined;
      const kept: DatasetSnapshot = {
        dataset: named?.dataset ?? { code, name: known?.name ?? name },
        owner: named?.owner ?? known?.owner ?? { code: "", name },
        status: answer.status,
        records:
          answer.status === "found" ? answer.records.map(({ id, data, receivedAt }) => ({ id, data, receivedAt })) : [],
      };
      return [code, kept];
    }),
  );
}
