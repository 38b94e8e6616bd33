import { makeCreditCode, makeResidentId } from "@zhida/china-ids";
import type { DatasetDefinition, DatasetField } from "@zhida/exchange/contract";
import type { LocalizedText } from "@zhida/platform";
import type { FactDefinition, SubjectSource } from "../facts/definition.ts";

const same = (text: string): LocalizedText => ({ zh: text, en: text });
const field = (title: string, schema: object): DatasetField => ({
  title: same(title),
  sensitivity: "personal",
  schema: schema as Record<string, unknown>,
  required: false,
});
const text = (title: string) => field(title, { type: "string" });
const day = (title: string) => field(title, { type: "string", format: "date" });
const number = (title: string) => field(title, { type: "integer" });

const dataset = (
  code: string,
  subjectKind: "person" | "legal_entity",
  fields: Record<string, DatasetField>,
): DatasetDefinition => {
  const subjectKey = subjectKind === "person" ? "idNumber" : "creditCode";
  return {
    code,
    owner: { code: "990122-PSB", name: same("云溪县公安局") },
    name: same(code),
    description: same(code),
    subjectKind,
    subjectKey,
    fields: { [subjectKey]: text(subjectKey), ...fields },
    updateSource: same("每日归集"),
    freshnessDays: 1,
  };
};

export const datasets: readonly DatasetDefinition[] = [
  dataset("population.person", "person", { birthDate: day("出生日期"), sex: text("性别"), town: text("乡镇") }),
  dataset("population.household", "person", { householdNumber: text("户号") }),
  dataset("disability.certificate", "person", { grade: number("等级"), kind: text("类别") }),
  dataset("pension.payment", "person", { month: text("月份"), amountFen: number("金额"), paidOn: day("发放日") }),
  dataset("business.licence", "legal_entity", { town: text("乡镇"), establishedOn: day("成立日期") }),
  dataset("tax.enterprise", "legal_entity", { salesFen: number("销售额") }),
];

const said = (zh: string) => ({ label: same(zh), question: same(`${zh}？`), sensitivity: "personal" as const });

export const facts: readonly FactDefinition[] = [
  {
    name: "person.birthDate",
    kind: "person",
    type: "date",
    ...said("出生日期"),
    derive: { dataset: "population.person", field: "birthDate" },
  },
  {
    name: "person.sex",
    kind: "person",
    type: "text",
    values: [
      { code: "female", label: same("女") },
      { code: "male", label: same("男") },
    ],
    ...said("性别"),
    derive: { dataset: "population.person", field: "sex" },
  },
  {
    name: "person.disabilityGrade",
    kind: "person",
    type: "number",
    ...said("残疾等级"),
    derive: { dataset: "disability.certificate", field: "grade", none: null },
  },
  {
    name: "person.pensionFen",
    kind: "person",
    type: "number",
    ...said("养老金"),
    derive: { dataset: "pension.payment", feel: "sum(records.amountFen)", none: 0 },
  },
  {
    name: "person.lastPaid",
    kind: "person",
    type: "date",
    ...said("最近发放"),
    derive: { dataset: "pension.payment", feel: "max(for r in records return r.paidOn)" },
  },
  {
    name: "person.age",
    kind: "person",
    type: "number",
    ...said("年龄"),
    derive: { virtual: "years and months duration(person.birthDate, today()).years" },
  },
  { name: "person.volunteer", kind: "person", type: "boolean", ...said("志愿者"), derive: { asked: true } },
  {
    name: "household.size",
    kind: "household",
    type: "number",
    ...said("户内人数"),
    derive: { members: "count(members)" },
  },
  {
    name: "household.disabled",
    kind: "household",
    type: "number",
    ...said("残疾人数"),
    derive: { members: "count(members[person.disabilityGrade != null])" },
  },
  {
    name: "enterprise.salesFen",
    kind: "enterprise",
    type: "number",
    ...said("销售额"),
    derive: { dataset: "tax.enterprise", field: "salesFen" },
  },
  {
    name: "enterprise.establishedOn",
    kind: "enterprise",
    type: "date",
    ...said("成立日期"),
    derive: { dataset: "business.licence", field: "establishedOn" },
  },
];

export const sources: readonly SubjectSource[] = [
  {
    kind: "person",
    dataset: "population.person",
    divisionField: "town",
    household: { dataset: "population.household", field: "householdNumber" },
  },
  { kind: "enterprise", dataset: "business.licence", divisionField: "town" },
];

const resident = (birthDate: string, sequence: number) => makeResidentId({ division: "990122", birthDate, sequence });
export const mei = resident("1958-03-02", 2);
export const wei = resident("1960-07-15", 31);
export const gang = resident("1990-01-20", 51);
export const bakery = makeCreditCode({ registrar: "9", type: "2", division: "990122", organisation: "MA0AAAA1" });
