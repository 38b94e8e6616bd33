import type { LocalizedText } from "@zhida/platform";
import type { CheckCode, CheckFinding } from "../../contract.ts";

type OwnCode = Extract<
  CheckCode,
  | "not_xml"
  | "no_decision"
  | "not_boolean"
  | "no_source"
  | "foreign_fact"
  | "unknown_parameter"
  | "failing_case"
  | "not_matchable"
>;

const sentences: Record<OwnCode, LocalizedText> = {
  not_xml: {
    zh: "规则模型第 {text} 行不是有效的 XML，请检查或重新导入。",
    en: "The model is not valid XML at line {text}. Correct it or import it again.",
  },
  no_decision: {
    zh: "模型中没有名为 eligible 的决策，请添加，由它判断是否符合条件。",
    en: "The model has no decision called eligible. Add it: it says who is entitled.",
  },
  not_boolean: {
    zh: "决策 eligible 的结果必须是“是”或“否”，请把它的类型设为 boolean。",
    en: "The decision eligible must be true or false. Set its type to boolean.",
  },
  no_source: {
    zh: "没有填写政策依据，请至少填写一份文件。",
    en: "There is no legal source. Name at least one document.",
  },
  foreign_fact: {
    zh: "“{text}”不是该政策适用对象的事实，对他们永远没有值，请换一个事实。",
    en: "“{text}” is not a fact about those whom this policy is for, so it never has a value. Use another fact.",
  },
  unknown_parameter: {
    zh: "参数“{text}”在所选日期没有取值，请核对名称，或在参数表中登记数值和文号。",
    en: "The parameter “{text}” has no value on this day. Correct its name, or enter its value and document.",
  },
  not_matchable: {
    zh: "这条规则无法用于批量匹配（{text}），请改用决策表或更简单的条件。",
    en: "This rule cannot be matched with everybody ({text}). Write it as a table or with simpler conditions.",
  },
  failing_case: {
    zh: "用例“{text}”的结果与预期不符，请修改规则或用例。",
    en: "The case “{text}” does not come out as expected. Correct the rule or the case.",
  },
};

/** A finding of the workshop's own, beside those that libs/feel words itself. */
export function ownFinding(
  code: OwnCode,
  text = "",
  at: Partial<Pick<CheckFinding, "severity" | "element" | "row" | "column">> = {},
): CheckFinding {
  const { zh, en } = sentences[code];
  const say = (sentence: string) => sentence.replace("{text}", text);
  const sentence = { zh: say(zh), en: say(en) };
  return { severity: "error", code, element: null, row: null, column: null, rows: [], text, sentence, ...at };
}
