import { compile, FeelSyntaxError } from "@zhida/feel";
import type { LocalizedText } from "@zhida/platform";
import type { BadCell, DecisionTable, TableImport } from "../../contract.ts";
import { refuse } from "../../policies/refusals.ts";
import { type ColumnKind, columnKinds } from "./export-table.ts";
import { readSheet, type Sheet } from "./read-sheet.ts";
import { readTables } from "./read-tables.ts";
import { writeTable } from "./write-table.ts";

const HEADING = 3;
const MAX_ROWS = 20_000;

/** Reads an uploaded sheet as the table of a decision. Nothing is saved; every cell that cannot be taken comes back with its reason. */
export async function importTable({
  dmn,
  decision,
  bytes,
}: {
  dmn: string;
  decision: string;
  bytes: Uint8Array;
}): Promise<TableImport> {
  const known = readTables(dmn).find((table) => table.decision === decision);
  if (!known) throw refuse("no_table", { params: { name: decision } });
  const badCells: BadCell[] = [];
  const table = tableOf(await readSheet(bytes), known, badCells);
  if (badCells.length > 0) return { table: null, dmn: null, badCells: badCells.slice(0, 200) };
  return { table, dmn: writeTable(dmn, table), badCells };
}

function tableOf(sheet: Sheet, known: DecisionTable, bad: BadCell[]): DecisionTable {
  const text = (row: number, column: number): string => {
    const cell = sheet.at(row, column);
    if ("text" in cell) return cell.text;
    bad.push({ row, column, cell: cell.shown, message: cell.fault });
    return "";
  };
  const columns = Array.from({ length: sheet.columns }, (_, i) => i + 1).map((column) => {
    const [mark, label, expression] = [text(1, column), text(2, column), text(HEADING, column)];
    return { column, kind: kindOf(mark), mark, label, expression };
  });
  for (const { column, kind, mark, label, expression } of columns) {
    if (!kind && (mark || label || expression)) bad.push({ row: 1, column, cell: mark, message: noKind });
    if (kind === "input" && !expression) bad.push({ row: HEADING, column, cell: "", message: noExpression });
    if (kind === "input" && expression) checkFeel(expression, "expression", { row: HEADING, column }, bad);
  }
  const of = (kind: ColumnKind) => columns.filter((column) => column.kind === kind);
  const [inputs, outputs, annotations, ids] = [of("input"), of("output"), of("annotation"), of("row")];
  if (outputs.length === 0) bad.push({ row: 1, column: 1, cell: "", message: noResult });
  const rows: DecisionTable["rows"] = [];
  if (sheet.rows - HEADING > MAX_ROWS) bad.push({ row: MAX_ROWS + HEADING + 1, column: 1, cell: "", message: tooLong });
  for (let row = HEADING + 1; row <= Math.min(sheet.rows, MAX_ROWS + HEADING); row++) {
    const take = (from: typeof columns, dialect?: "expression" | "unary-tests") =>
      from.map(({ column }) => {
        const cell = text(row, column);
        if (dialect && cell) checkFeel(cell, dialect, { row, column }, bad);
        return cell;
      });
    const [id] = take(ids);
    const read = {
      inputs: take(inputs, "unary-tests"),
      outputs: take(outputs, "expression"),
      annotations: take(annotations),
    };
    if (
      Object.values(read)
        .flat()
        .every((cell) => cell === "")
    )
      continue;
    read.outputs.forEach((cell, i) => {
      const column = outputs[i]?.column ?? 1;
      if (cell === "" && !bad.some((one) => one.row === row && one.column === column))
        bad.push({ row, column, cell, message: emptyResult });
    });
    rows.push({ ...(known.rows.some((one) => one.id === id) && { id }), ...read });
  }
  return {
    ...known,
    inputs: inputs.map(({ label, expression }) => ({
      ...known.inputs.find((one) => one.expression === expression),
      label: label || expression,
      expression,
    })),
    outputs: outputs.map(({ label, expression }, i) => {
      const same = known.outputs.find(({ name }) => (name ?? "") === expression) ?? known.outputs[i];
      return { ...same, ...(label && label !== known.decision && { label }), ...(expression && { name: expression }) };
    }),
    annotations: annotations.map(({ label }) => label),
    rows,
  };
}

const kindOf = (mark: string): ColumnKind | undefined =>
  (Object.keys(columnKinds) as ColumnKind[]).find((kind) =>
    Object.values(columnKinds[kind]).some((text) => text === mark),
  );

function checkFeel(
  text: string,
  dialect: "expression" | "unary-tests",
  at: { row: number; column: number },
  bad: BadCell[],
): void {
  try {
    compile(text, { dialect });
  } catch (error) {
    if (!(error instanceof FeelSyntaxError)) throw error;
    const message = {
      zh: `“${text}”不是有效的 FEEL 表达式（第 ${error.column} 个字符附近），请检查写法。`,
      en: `“${text}” is not valid FEEL (near character ${error.column}). Correct it.`,
    };
    bad.push({ ...at, cell: text, message });
  }
}

const noKind: LocalizedText = {
  zh: "首行应为“条件”“结果”或“说明”，请注明该列的用途。",
  en: "The first line must say Condition, Result or Note. Say what this column is for.",
};
const noExpression: LocalizedText = {
  zh: "条件列的第三行应为所判断的事实，例如 person.age。",
  en: "The third line of a condition must name the fact that it tests, such as person.age.",
};
const noResult: LocalizedText = { zh: "表中没有“结果”列，请添加。", en: "There is no Result column. Add one." };
const emptyResult: LocalizedText = { zh: "结果没有填写，请补充。", en: "The result is empty. Fill it in." };
const tooLong: LocalizedText = {
  zh: "决策表最多 20000 行，请拆分后再导入。",
  en: "A decision table has at most 20,000 rows. Split it and import again.",
};
