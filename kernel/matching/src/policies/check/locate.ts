import type { DmnModel, Problem } from "@zhida/feel";

/** Where a problem stands when libs/feel names the decision only: the first cell, else the input column, that holds the text. */
export function locate(
  model: DmnModel,
  { cell, rows, element, text }: Problem,
): { row: number | null; column: number | null } {
  if (cell) return cell;
  if (rows || text === "") return { row: null, column: null };
  const { decisions, knowledge } = model.definitions;
  const logic = [...decisions, ...knowledge].find(({ name }) => name === element)?.logic;
  if (logic?.kind !== "decision-table") return { row: null, column: null };
  for (const [i, rule] of logic.rules.entries()) {
    const j = [...rule.inputEntries, ...rule.outputEntries].findIndex((entry) => entry.includes(text));
    if (j >= 0) return { row: i + 1, column: j + 1 };
  }
  const input = logic.inputs.findIndex((each) => each.text.includes(text));
  return { row: null, column: input < 0 ? null : input + 1 };
}
