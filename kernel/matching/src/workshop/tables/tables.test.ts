import { compileModel } from "@zhida/feel";
import { expect, test } from "vitest";
import { dmnOf, literal } from "../../testing/policy-stack.ts";
import { exportTable } from "./export-table.ts";
import { importTable } from "./import-table.ts";
import { readTables } from "./read-tables.ts";
import { writeTable } from "./write-table.ts";

const dmn = dmnOf(
  [
    [">= 65", "-", "true", "第三条"],
    ["< 65", "[1..2]", "true", "第四条"],
  ],
  "UNIQUE",
  `${literal("amount", "if person.age > 80 then 30000 else 10000")}<extensionElements><x:kept at="1"/></extensionElements>`,
);
const tableOf = (text: string) => {
  const [table] = readTables(text);
  if (!table) throw new Error("the model has a table");
  return table;
};
const plain = (text: string) => text.replaceAll(/>\s+</g, "><").replaceAll(/\s+/g, " ").replaceAll("&gt;", ">");

test("a table that is read and written unchanged leaves the model as it was", () => {
  const table = tableOf(dmn);
  expect(table).toMatchObject({
    decision: "eligible",
    hitPolicy: "UNIQUE",
    inputs: [{ id: "in1", label: "年龄", expression: "person.age" }, { expression: "person.disabilityGrade" }],
    outputs: [{ id: "out", typeRef: "boolean", otherwise: "false" }],
    annotations: ["依据"],
    rows: [{ id: "row1", inputs: [">= 65", "-"], outputs: ["true"], annotations: ["第三条"] }, { id: "row2" }],
  });
  expect(plain(writeTable(dmn, table))).toBe(plain(dmn));
});

test("an edited table takes its place; comments, extensions and other decisions stay", () => {
  const table = tableOf(dmn);
  const [first, second] = table.rows;
  const edited = writeTable(dmn, {
    ...table,
    hitPolicy: "FIRST",
    inputs: [...table.inputs, { label: "性别", expression: "person.sex" }],
    rows: [
      { inputs: [">= 80", "-", '"female" & <'], outputs: ["true"], annotations: ["第五条"] },
      { ...second, inputs: ["< 60", "[1..2]", "-"], outputs: ["true"], annotations: ["第四条"] },
      { ...first, inputs: [">= 65", "-", "-"], outputs: ["true"], annotations: ["第三条"] },
    ],
  });
  expect(tableOf(edited)).toMatchObject({
    hitPolicy: "FIRST",
    rows: [{ inputs: [">= 80", "-", '"female" & <'] }, { id: "row2", inputs: ["< 60", "[1..2]", "-"] }, { id: "row1" }],
  });
  for (const kept of ["<!-- kept -->", 'x:width="120"', '<x:kept at="1"/>', "30000"]) expect(edited).toContain(kept);
  expect(compileModel(writeTable(dmn, { ...table, rows: [] })).definitions.decisions).toHaveLength(2);
});

test.each(["zh-CN", "en"] as const)("a table goes to Excel and comes back the same (%s)", async (language) => {
  const table = tableOf(dmn);
  const answer = await importTable({ dmn, decision: "eligible", bytes: await exportTable(table, language) });
  expect(answer.badCells).toEqual([]);
  expect(answer.table).toEqual(table);
  expect(plain(answer.dmn ?? "")).toBe(plain(dmn));
});

/** The sheet of the table with some cells changed. */
async function sheetWith(
  change: (cell: (address: string) => { value: unknown; numFmt?: string }) => void,
): Promise<Uint8Array> {
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(Buffer.from(await exportTable(tableOf(dmn), "zh-CN")) as never);
  const [sheet] = workbook.worksheets;
  change((address) => sheet?.getCell(address) as { value: unknown; numFmt?: string });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test("bad cells come back with row, column and reason; a formula is never evaluated", async () => {
  const bytes = await sheetWith((cell) => {
    cell("B4").value = { formula: "1+1", result: 2 };
    cell("C4").value = ">= ";
    cell("B5").value = { error: "#REF!" };
    cell("D5").value = null;
  });
  const { table, badCells } = await importTable({ dmn, decision: "eligible", bytes });
  expect(table).toBeNull();
  expect(badCells.map(({ row, column, cell }) => [row, column, cell])).toEqual([
    [4, 2, "=1+1"],
    [4, 3, ">="],
    [5, 2, "#REF!"],
    [5, 4, ""],
  ]);
  expect(badCells.map(({ message }) => message.zh)).toEqual([
    "单元格里是公式，请改为直接填写的文本。",
    expect.stringContaining("不是有效的 FEEL 表达式"),
    "单元格里是错误值，请改正后重新上传。",
    "结果没有填写，请补充。",
  ]);
});

test("numbers, dates and added rows of a sheet become FEEL", async () => {
  const bytes = await sheetWith((cell) => {
    cell("B6").value = 30;
    cell("C6").value = new Date("2026-01-01");
    cell("C6").numFmt = "yyyy-mm-dd";
    cell("D6").value = true;
    cell("E6").value = { richText: [{ text: "第" }, { text: "六条" }] };
  });
  const { table } = await importTable({ dmn, decision: "eligible", bytes });
  expect(table?.rows[2]).toEqual({ inputs: ["30", 'date("2026-01-01")'], outputs: ["true"], annotations: ["第六条"] });
});

test("a column without purpose, a condition without its fact and a sheet without results are named", async () => {
  const bytes = await sheetWith((cell) => {
    cell("D1").value = "随便";
    cell("C3").value = null;
  });
  const { badCells } = await importTable({ dmn, decision: "eligible", bytes });
  expect(badCells.map(({ row, column }) => [row, column])).toEqual([
    [3, 3],
    [1, 4],
    [1, 1],
  ]);
});

test("what is no workbook, and a decision without a table, are refused", async () => {
  const bytes = Buffer.from("年龄,结果\n80,true\n");
  await expect(importTable({ dmn, decision: "eligible", bytes })).rejects.toThrow("matching.not_excel");
  await expect(importTable({ dmn, decision: "amount", bytes })).rejects.toThrow("matching.no_table");
  const broken = Buffer.from(await exportTable(tableOf(dmn), "en")).subarray(0, 900);
  await expect(importTable({ dmn, decision: "eligible", bytes: broken })).rejects.toThrow("matching.not_excel");
});
