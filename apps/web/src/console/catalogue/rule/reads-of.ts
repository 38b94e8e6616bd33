import type { ServiceItem } from "@zhida/gov-services/contract";

export type Read = { dataset: string; fields: string[] };

/** Every registry field that the item reads, by dataset. */
export function readsOf({ form, materials, rule }: ServiceItem): Read[] {
  const fields = new Map<string, Set<string>>();
  const add = (dataset: string, names: readonly string[]) => {
    if (dataset === "") return;
    fields.set(dataset, new Set([...(fields.get(dataset) ?? []), ...names.filter(Boolean)]));
  };
  for (const { source, alsoIn } of Object.values(form.fields)) {
    for (const each of [...(source ? [source] : []), ...(alsoIn ?? [])]) add(each.dataset, [each.field]);
  }
  for (const { from } of materials) if (from) add(from.dataset, from.fields);
  for (const read of rule.reads) add(read.dataset, read.fields);
  return [...fields].map(([dataset, names]) => ({ dataset, fields: [...names].sort() }));
}
