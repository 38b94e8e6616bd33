import type { Problem, ProblemCode } from "./problem.ts";

export type Language = "zh-CN" | "en";

/** One sentence that says what is wrong and where, for the person who edits the rule. */
export function problemText(problem: Problem, language: Language): string {
  return `${placeOf(problem, language)}${sentences[language][problem.code](problem)}`;
}

function placeOf({ element, cell, rows }: Problem, language: Language): string {
  if (language === "zh-CN") {
    const row = cell ? `第 ${cell.row} 行第 ${cell.column} 列` : rows ? `第 ${rows.join("、")} 行` : "";
    return `“${element}”${row}：`;
  }
  const row = cell ? `, row ${cell.row}, column ${cell.column}` : rows ? `, row ${rows.join(" and ")}` : "";
  return `“${element}”${row}: `;
}

function exampleOf({ example = [] }: Problem, language: Language): string {
  const parts = example.map(({ input, value }) => `${input} = ${value}`);
  if (parts.length === 0) return "";
  return language === "zh-CN" ? `，例如 ${parts.join("，")}` : `, for example ${parts.join(", ")}`;
}

const sentences: Readonly<Record<Language, Readonly<Record<ProblemCode, (problem: Problem) => string>>>> = {
  "zh-CN": {
    syntax: ({ text }) => `“${text}”不是有效的 FEEL 表达式，请检查写法。`,
    unknown_name: ({ text }) => `没有名为“${text}”的事实项，请核对名称，或先在事实字典中登记。`,
    unknown_type: ({ text }) => `没有名为“${text}”的类型，请先定义。`,
    unresolved_reference: ({ text }) => `引用的“${text}”不存在，请检查所需的决策或输入。`,
    recursion: ({ text }) => `决策循环依赖（${text}），无法得出结果，请断开循环。`,
    external_function: ({ text }) => `${text} 外部函数无法在本平台运行，请改用 FEEL 编写。`,
    type_mismatch: ({ text }) => `“${text}”中的数据类型不相符，结果永远为空，请修改。`,
    value_not_allowed: ({ text }) => `${text} 不在该项允许的取值范围内，条件永远不会成立。`,
    overlap: (problem) => `规则相互重叠${exampleOf(problem, "zh-CN")}，请修改条件或更换命中策略。`,
    unreachable_row: () => "该行永远不会生效，请修改或删除。",
    gap: (problem) => `存在没有任何规则覆盖的情形${exampleOf(problem, "zh-CN")}，请补充规则或设置默认结果。`,
    check_unfinished: () => "规则较多，未能在限定时间内检查完全部情形。",
    missing_source: () => "未填写政策依据，请补充。",
  },
  en: {
    syntax: ({ text, detail }) => `“${text}” is not valid FEEL${detail ? ` (${detail})` : ""}. Correct it.`,
    unknown_name: ({ text }) =>
      `There is no fact called “${text}”. Correct the name or add the fact to the dictionary.`,
    unknown_type: ({ text }) => `There is no type called “${text}”. Define it first.`,
    unresolved_reference: ({ text }) => `“${text}” is required but does not exist. Check the requirement.`,
    recursion: ({ text }) => `Decisions depend on each other (${text}), so none can be reached. Break the circle.`,
    external_function: ({ text }) => `${text} functions cannot run here. Write the function in FEEL.`,
    type_mismatch: ({ text }) => `The data types in “${text}” do not fit, so it is always null. Change it.`,
    value_not_allowed: ({ text }) => `${text} is not among the values allowed here, so the condition can never hold.`,
    overlap: (problem) => `These rules overlap${exampleOf(problem, "en")}. Change the conditions or the hit policy.`,
    unreachable_row: () => "This row can never take effect. Change or remove it.",
    gap: (problem) => `No rule covers some cases${exampleOf(problem, "en")}. Add a rule or a default result.`,
    check_unfinished: () => "There are too many rules to check every case in the time allowed.",
    missing_source: () => "The legal source is missing. Fill it in.",
  },
};
