import type { Dataset } from "@zhida/exchange/contract";
import { factName } from "../assess/facts.ts";
import { expression } from "../assess/feel.ts";
import type { ItemProblem, ServiceItem } from "../contract.ts";
import { itemReads } from "./item-reads.ts";
import { problem } from "./problem.ts";

type Datasets = ReadonlyMap<string, Pick<Dataset, "fields">>;

/** Every expression is FEEL and speaks of facts that exist: form fields, what the item reads, the applicant, today. */
export function checkExpressions(item: ServiceItem, datasets: Datasets): ItemProblem[] {
  const known = new Set([
    "today",
    ...["kind", "division", "name", "birthDate", "age", "sex"].map((name) => `applicant.${name}`),
    ...Object.keys(item.form.schema.properties),
    ...itemReads(item).flatMap(({ dataset, fields }) =>
      [...fields, "recordCount", "all"].map((field) => `${factName(dataset)}.${field}`),
    ),
  ]);
  const overFacts = expressionsOf(item).flatMap(({ path, text }) => checkOne(path, text, known));
  const overRecords = Object.entries(item.form.records).flatMap(([dataset, { where, prefer }]) => {
    const fields = new Set(Object.keys(datasets.get(dataset)?.fields ?? {}));
    return [where, prefer].flatMap((text) => (text ? checkOne(`/form/records/${dataset}`, text, fields) : []));
  });
  return [...overFacts, ...overRecords];
}

function checkOne(path: string, text: string, known: ReadonlySet<string>): ItemProblem[] {
  try {
    return expression(text)
      .names.filter((name) => !known.has(name) && ![...known].some((fact) => name.startsWith(`${fact}.`)))
      .map((name) =>
        problem(path, `表达式用到了未知的事实 ${name}。`, `The expression uses ${name}, which is not a known fact.`),
      );
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    return [problem(path, `表达式“${text}”不是有效的 FEEL。`, `“${text}” is not valid FEEL. ${reason}`)];
  }
}

function expressionsOf(item: ServiceItem): { path: string; text: string }[] {
  const found: { path: string; text: string | undefined }[] = [
    ...item.rule.conditions.map(({ when }, i) => ({ path: `/rule/conditions/${i}/when`, text: when })),
    ...item.materials.map(({ when }, i) => ({ path: `/materials/${i}/when`, text: when })),
    ...Object.entries(item.form.ui.fields).map(([name, { when }]) => ({
      path: `/form/ui/fields/${name}/when`,
      text: when,
    })),
    ...Object.entries(item.form.fields).map(([name, { compute }]) => ({
      path: `/form/fields/${name}/compute`,
      text: compute,
    })),
    { path: "/payment/amount", text: item.payment?.amount },
    { path: "/payment/once", text: item.payment?.once },
  ];
  return found.flatMap(({ path, text }) => (text === undefined ? [] : { path, text }));
}
