import type { DatasetDefinition } from "@zhida/exchange/contract";
import type { ServiceItem } from "../contract.ts";
import { itemReads } from "../items/item-reads.ts";

const owners: Record<string, { zh: string; en: string }> = {
  hpf: { zh: "住房公积金管理中心", en: "Housing provident fund centre" },
  bank: { zh: "云岭银行", en: "Yunling Bank" },
};

/** The registries that some items read, with exactly the fields they ask for. */
export function registriesOf(items: readonly ServiceItem[]): DatasetDefinition[] {
  const registries = new Map<string, DatasetDefinition>();
  for (const item of items) {
    for (const { dataset, fields } of itemReads(item)) {
      const short = dataset.split(".")[0] ?? "";
      const subjectKey = item.audience.includes("person") ? "idNumber" : "creditCode";
      const known = registries.get(dataset) ?? {
        code: dataset,
        owner: {
          code: `990122-${short.toUpperCase().slice(0, 4)}`,
          name: owners[short] ?? { zh: `${short}主管部门`, en: short },
        },
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
