import type { DatasetDefinition } from "@zhida/exchange/contract";
import type { ServiceItem } from "../contract.ts";
import { itemReads } from "../items/item-reads.ts";

const owner = (dataset: string) =>
  dataset.startsWith("hpf.")
    ? { code: "990122-HPF", name: { zh: "住房公积金管理中心", en: "Housing provident fund centre" } }
    : { code: "990122-PSB", name: { zh: "公安局", en: "Public security bureau" } };

/** The registries that some items read, with exactly the fields they ask for. */
export function registriesOf(items: readonly ServiceItem[]): DatasetDefinition[] {
  const registries = new Map<string, DatasetDefinition>();
  for (const item of items) {
    for (const { dataset, fields } of itemReads(item)) {
      const subjectKey = item.audience.includes("person") ? "idNumber" : "creditCode";
      const known = registries.get(dataset) ?? {
        code: dataset,
        owner: owner(dataset),
        name: { zh: `登记数据 ${dataset}`, en: dataset },
        description: { zh: "测试用登记数据", en: "A registry for tests" },
        subjectKind: item.audience.includes("person") ? ("person" as const) : ("legal_entity" as const),
        subjectKey,
        keyFields: [],
        fields: { [subjectKey]: field(subjectKey) },
        updateSource: { zh: "实时", en: "Live" },
        freshnessDays: 1,
      };
      for (const name of fields) known.fields[name] = field(name);
      registries.set(dataset, known);
    }
  }
  return [...registries.values()];
}

const field = (name: string) => ({
  title: { zh: name, en: name },
  sensitivity: "personal" as const,
  schema: {},
  required: false,
});
