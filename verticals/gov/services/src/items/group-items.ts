import { dateInChina, type Work } from "@zhida/platform";
import { type ItemGroup, type LifeEvent, lifeEvents } from "../contract.ts";
import type { Services } from "../deps.ts";

/** Departments that offer items, with how many, most first. */
export async function departmentGroups(services: Services, work: Work): Promise<ItemGroup[]> {
  const { items } = await services.catalogue.shelf(dateInChina(work.now));
  const groups = await Promise.all(
    [...counted(items.map(({ item }) => item.department))].map(async ([code, count]) => {
      const organisation = await services.identity.organisationByCode(work, code);
      return { code, name: organisation?.name ?? { zh: code, en: code }, audience: null, items: count };
    }),
  );
  return groups.sort((a, b) => b.items - a.items || a.code.localeCompare(b.code));
}

/** Life events that have items, in the order of a life. */
export async function lifeEventGroups(services: Services, work: Work): Promise<ItemGroup[]> {
  const { items } = await services.catalogue.shelf(dateInChina(work.now));
  const counts = counted(items.flatMap(({ item }) => item.lifeEvents));
  return (Object.keys(lifeEvents) as LifeEvent[]).flatMap((code) => {
    const { audience, ...name } = lifeEvents[code];
    const count = counts.get(code);
    return count ? { code, name, audience, items: count } : [];
  });
}

function counted<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
