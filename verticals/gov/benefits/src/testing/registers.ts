import type { DatasetDefinition, DatasetField } from "@zhida/exchange/contract";
import type { SubjectSource } from "@zhida/matching";

const field = (schema: object): DatasetField => ({
  title: { zh: "字段", en: "field" },
  sensitivity: "personal",
  schema: schema as Record<string, unknown>,
  required: false,
});
const text = field({ type: "string" });
const day = field({ type: "string", format: "date" });
const number = field({ type: "number" });
const yes = field({ type: "boolean" });

const dataset = (code: string, kind: "person" | "legal_entity", fields: Record<string, DatasetField>) => {
  const subjectKey = kind === "person" ? "idNumber" : "creditCode";
  return {
    code,
    owner: { code: "990122-PSB", name: { zh: "云溪县公安局", en: "Public Security" } },
    name: { zh: code, en: code },
    description: { zh: code, en: code },
    subjectKind: kind,
    subjectKey,
    fields: { [subjectKey]: text, ...fields },
    updateSource: { zh: "每日归集", en: "daily" },
    freshnessDays: 1,
  } satisfies DatasetDefinition;
};

/** As many registers as the benefits of the tests ask. */
export const registers: readonly DatasetDefinition[] = [
  dataset("population.person", "person", { status: text, birthDate: day, sex: text, residenceDivision: text }),
  dataset("disability.certificate", "person", { status: text, grade: number }),
  dataset("bank.card", "person", { cardNumber: text, bankName: text, status: text, primary: yes }),
  dataset("business.licence", "legal_entity", { division: text, name: text }),
  dataset("tax.enterprise", "legal_entity", {
    taxpayerKind: text,
    vatPeriod: text,
    salesLastQuarterFen: number,
    salesLastMonthFen: number,
    propertySalesLastQuarterFen: number,
  }),
];

export const sources: readonly SubjectSource[] = [
  { kind: "person", dataset: "population.person", divisionField: "residenceDivision" },
  { kind: "enterprise", dataset: "business.licence", divisionField: "division" },
];
