import type { ServiceItem } from "../contract.ts";

/** Every registry field that an item needs, by dataset: what it shows, checks, lists as material, and uses to pick records. */
export function itemReads(item: ServiceItem): { dataset: string; fields: string[] }[] {
  const reads = new Map<string, Set<string>>();
  const need = (dataset: string, fields: readonly string[]) => {
    const known = reads.get(dataset) ?? new Set();
    for (const field of fields) known.add(field);
    reads.set(dataset, known);
  };
  for (const { source, alsoIn } of Object.values(item.form.fields)) {
    if (source) need(source.dataset, [source.field]);
    for (const other of alsoIn ?? []) need(other.dataset, [other.field]);
  }
  for (const { from } of item.materials) if (from) need(from.dataset, from.fields);
  for (const { dataset, fields } of item.rule.reads) need(dataset, fields);
  return [...reads].map(([dataset, fields]) => ({ dataset, fields: [...fields].sort() }));
}
