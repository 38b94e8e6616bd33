import type { ServiceItem } from "../contract.ts";

type Reads = { dataset: string; fields: string[] }[];

/** Every registry field that an item needs, by dataset: what it shows, checks, lists as material, and uses to pick records. */
export function itemReads(item: ServiceItem): Reads {
  const sources = Object.values(item.form.fields).flatMap(({ source, alsoIn }) => [
    ...(source ? [source] : []),
    ...(alsoIn ?? []),
  ]);
  return merged([
    ...sources.map(({ dataset, field }) => ({ dataset, fields: [field] })),
    ...item.materials.flatMap(({ from }) => from ?? []),
    ...item.rule.reads,
  ]);
}

/** What 为你找到 looks at: all that the recommendable items read. */
export const recommendationReads = (items: readonly ServiceItem[]): Reads =>
  merged(items.filter((item) => item.recommend).flatMap(itemReads));

function merged(reads: readonly { dataset: string; fields: readonly string[] }[]): Reads {
  const fields = new Map<string, Set<string>>();
  for (const read of reads) fields.set(read.dataset, new Set([...(fields.get(read.dataset) ?? []), ...read.fields]));
  return [...fields].map(([dataset, names]) => ({ dataset, fields: [...names].sort() }));
}
