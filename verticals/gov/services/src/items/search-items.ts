import { dateInChina, decodeCursor, encodeCursor, type Work } from "@zhida/platform";
import type { ItemCardPage, ItemSearch, ServiceItem } from "../contract.ts";
import type { Services } from "../deps.ts";
import { toCards } from "./cards.ts";

/** Best match first; without words in the order of the catalogue. */
export async function searchItems(services: Services, work: Work, query: ItemSearch): Promise<ItemCardPage> {
  const { items, search } = await services.catalogue.shelf(dateInChina(work.now));
  const words = query.q?.trim();
  const ranked = words ? search.search(words).flatMap((at) => items[at] ?? []) : items;
  const found = ranked.filter(({ item }) => matches(item, query));
  const from = Number(decodeCursor(query.cursor, 1)?.[0] ?? 0);
  const to = from + query.limit;
  return {
    items: await toCards(services, work, found.slice(from, to)),
    next: to < found.length ? encodeCursor([to]) : null,
    total: found.length,
  };
}

const matches = (item: ServiceItem, query: ItemSearch): boolean =>
  (query.audience === undefined || item.audience.includes(query.audience)) &&
  (query.department === undefined || item.department === query.department) &&
  (query.lifeEvent === undefined || item.lifeEvents.includes(query.lifeEvent)) &&
  (query.theme === undefined || item.themes.includes(query.theme)) &&
  (query.automatic === undefined || (item.rule.mode === "automatic") === query.automatic);
