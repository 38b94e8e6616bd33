import type { Actor } from "@zhida/identity";
import { dateInChina, type Work } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import { assess } from "../assess/assess.ts";
import type { Snapshot } from "../assess/snapshot.ts";
import type { Recommendation, ServiceItem } from "../contract.ts";
import type { Services } from "../deps.ts";
import { toCards } from "../items/cards.ts";
import type { Published } from "../items/catalogue.ts";
import { itemReads } from "../items/item-reads.ts";
import { listItemsHandedIn } from "../store/applications.ts";
import { knownFacts } from "./known-facts.ts";

const SHOWN = 12;
/** What was applied for within a year is not offered again; it stays open to whoever asks for it. */
const REST_MS = 365 * 86_400_000;

/**
 * 为你找到: items whose rule already holds on what the registries say today, and which registries said so.
 * The reading is audited like any other and made once a day at most.
 */
export async function recommendItems(services: Services, work: Work, actor: Actor): Promise<Recommendation[]> {
  const today = dateInChina(work.now);
  const { items } = await services.catalogue.shelf(today);
  const lately = new Date(work.now.getTime() - REST_MS);
  const handedIn = new Set(await listItemsHandedIn(work.db, actor.subject.id, lately));
  const offered = items.filter(({ item }) => item.recommend && item.audience.includes(actor.subject.kind));
  const snapshot = await knownFacts(
    services,
    work,
    actor,
    offered.map(({ item }) => item),
  );
  const fitting = offered.flatMap((published) => {
    if (handedIn.has(published.item.code)) return [];
    const because = reasons(published.item, snapshot);
    return because.length > 0 && holds(published.item, actor, snapshot, today) ? { published, because } : [];
  });
  // What more registries speak for fits somebody more closely than what holds for everybody of an age.
  const shown = fitting.toSorted((a, b) => b.because.length - a.because.length).slice(0, SHOWN);
  const cards = await toCards(
    services,
    work,
    shown.map(({ published }): Published => published),
  );
  return cards.map((item, i) => ({ item, because: shown[i]?.because ?? [] }));
}

function holds(item: ServiceItem, actor: Actor, snapshot: Snapshot, today: string): boolean {
  const { kind, key, name, division } = actor.subject;
  const subject = { kind, key, name, division };
  const draft = { subject, snapshot, answers: {}, choices: {}, resolutions: {}, uploads: [] };
  return assess(item, draft, today).eligibility.verdict === "yes";
}

/** The registries that hold something about the person which the item uses. */
function reasons(item: ServiceItem, snapshot: Snapshot): LocalizedText[] {
  return itemReads(item).flatMap(({ dataset }) => {
    const answer = snapshot[dataset];
    return answer?.status === "found" ? answer.dataset.name : [];
  });
}
