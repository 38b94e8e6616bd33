import type { FieldValue, RecordChoice, ServiceItem } from "../contract.ts";
import type { Usable } from "./records.ts";

/** Registries with several records that count, where a field lets the person pick. */
export function recordChoices(item: ServiceItem, usable: ReadonlyMap<string, Usable>): RecordChoice[] {
  const sources = Object.values(item.form.fields).flatMap((rule) => rule.source ?? []);
  const pickable = new Set(sources.filter((source) => source.pick === "choose").map((source) => source.dataset));
  return [...pickable].flatMap((code) => {
    const registry = usable.get(code);
    if (!registry?.picked || registry.records.length < 2) return [];
    const shown = sources.filter((source) => source.dataset === code).map((source) => source.field);
    return {
      dataset: registry.answer.dataset,
      selected: registry.picked.id,
      options: registry.records.map((record) => ({
        recordId: record.id,
        receivedAt: record.receivedAt,
        values: Object.fromEntries(shown.map((field) => [field, (record.data[field] ?? null) as FieldValue])),
      })),
    };
  });
}
