import type { ItemProblem, ServiceItem } from "../contract.ts";
import { problem } from "./problem.ts";

/** Every property stands in one section with a label; every name that is mentioned exists; every choice has a wording. */
export function checkForm(item: ServiceItem): ItemProblem[] {
  const { schema, ui, fields } = item.form;
  const problems: ItemProblem[] = [];
  const placed = ui.sections.flatMap((section) => section.fields);
  for (const [name, property] of Object.entries(schema.properties)) {
    const times = placed.filter((each) => each === name).length;
    if (times !== 1) {
      problems.push(
        problem(
          `/form/ui/sections`,
          `字段 ${name} 应当且只应出现在一个分组里。`,
          `Field ${name} must stand in exactly one section.`,
        ),
      );
    }
    const shown = ui.fields[name];
    if (!shown)
      problems.push(problem(`/form/ui/fields/${name}`, `字段 ${name} 缺少名称。`, `Field ${name} has no label.`));
    const choices = property.enum ?? property.items?.enum ?? [];
    for (const choice of choices) {
      if (shown && !shown.options?.some((option) => option.value === choice)) {
        problems.push(
          problem(
            `/form/ui/fields/${name}/options`,
            `选项 ${choice} 缺少文字。`,
            `The choice ${choice} has no wording.`,
          ),
        );
      }
    }
  }
  const named = [
    ...placed.map((name) => [name, "/form/ui/sections"]),
    ...Object.keys(ui.fields).map((name) => [name, `/form/ui/fields/${name}`]),
    ...Object.keys(fields).map((name) => [name, `/form/fields/${name}`]),
    ...schema.required.map((name) => [name, "/form/schema/required"]),
    ...item.results.flatMap((result, i) => result.shows.map((name) => [name, `/results/${i}/shows`])),
    ...(item.payment ? [[item.payment.account, "/payment/account"]] : []),
    ...(item.payment?.bank ? [[item.payment.bank, "/payment/bank"]] : []),
  ] as [string, string][];
  for (const [name, path] of named) {
    if (!(name in schema.properties)) {
      problems.push(problem(path, `表单里没有字段 ${name}。`, `The form has no field ${name}.`));
    }
  }
  return problems;
}
