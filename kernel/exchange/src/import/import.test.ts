import { makeResidentId } from "@zhida/china-ids";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { configurationCache } from "../configuration.ts";
import type { ImportJob, ImportPreview } from "../contract.ts";
import {
  type ExchangeStack,
  emptied,
  eventually,
  exchangeStack,
  keep,
  NOW,
  officer,
} from "../testing/exchange-stack.ts";
import { fund, mei, police, wei } from "../testing/registries.ts";
import { runImport } from "./run-import.ts";

let stack: ExchangeStack;
const tang = officer("唐雪", fund, "data_officer");
beforeAll(async () => {
  stack = await exchangeStack({ jobs: true });
});
afterAll(() => stack.stop());
beforeEach(async () => {
  await emptied(stack);
  stack.clock.set(NOW);
});

const heading = "公民身份号码,姓名,账户余额（分）,账户状态,开户日期";

function multipart(name: string, bytes: Buffer): { headers: Record<string, string>; payload: Buffer } {
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    headers: { "content-type": "multipart/form-data; boundary=x" },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from("\r\n--x--\r\n")]),
  };
}
const upload = (bytes: Buffer | string, { name = "账户.csv", as = tang, dataset = "hpf.account" } = {}) =>
  stack.inject({
    method: "POST",
    url: `/api/exchange/datasets/${dataset}/imports`,
    as,
    ...multipart(name, Buffer.from(bytes)),
  });
const start = (id: string, body: object) =>
  stack.inject({ method: "POST", url: `/api/exchange/imports/${id}/start`, as: tang, body });
const progress = async (id: string): Promise<ImportJob> =>
  (await stack.inject({ url: `/api/exchange/imports/${id}`, as: tang })).json();

async function land(
  bytes: Buffer | string,
  options: { name?: string; mapping?: object; seen?: number[] } = {},
): Promise<ImportJob> {
  const preview: ImportPreview = (await upload(bytes, options)).json();
  expect((await start(preview.job.id, { mapping: options.mapping ?? preview.mapping })).statusCode).toBe(202);
  let job = preview.job;
  await eventually(async () => {
    job = await progress(preview.job.id);
    options.seen?.push(job.processedRows);
    return job.state === "done" || job.state === "failed";
  }, 60);
  return job;
}
const badRows = async (id: string) =>
  (await stack.inject({ url: `/api/exchange/imports/${id}/bad-rows`, as: tang })).body;
const records = async (key: string) =>
  (
    await sql<{ data: Record<string, unknown>; valid_from: string; valid_to: string | null }>`
    select data, valid_from, valid_to from exchange.record where subject_key = ${key} order by id`.execute(stack.db)
  ).rows;

const countRecords = async () =>
  (await sql<{ n: number }>`select count(*) n from exchange.record`.execute(stack.db)).rows[0]?.n;

/** A different resident for every number. */
function residentOf(n: number): string {
  const birthDate = new Date(Date.UTC(1930, 0, 1 + (n % 30_000))).toISOString().slice(0, 10);
  return makeResidentId({ division: "990122", birthDate, sequence: Math.floor(n / 30_000) });
}

test("a preview proposes the mapping, shows the first rows and what is wrong, and writes no record", async () => {
  const wrong = `${mei.slice(0, 17)}${mei[17] === "X" ? "1" : "X"}`;
  const answer = await upload(
    `${heading},备注\n${mei},林晓梅,"8,642,000",正常,2015年7月1日,好\n${wrong},某,-5,注销,2015-13-01,\n`,
  );
  expect(answer.statusCode).toBe(201);
  const preview: ImportPreview = answer.json();
  expect(preview.mapping).toEqual({
    公民身份号码: "idNumber",
    姓名: "name",
    "账户余额（分）": "balance",
    账户状态: "status",
    开户日期: "openedOn",
  });
  expect(preview.columns).toHaveLength(6);
  expect(preview.errors.map(({ row, code, message }) => [row, code, message])).toEqual([
    [3, "subject_key_check_digit", "“公民身份号码”证件号码校验位不正确，请核对"],
    [3, "out_of_range", "“账户余额（分）”超出允许的长度或范围"],
    [3, "not_in_list", "“账户状态”不在可选范围内，可填：正常、封存"],
    [3, "bad_format", "“开户日期”格式不正确"],
  ]);
  expect(await records(mei)).toEqual([]);
});

test("100,000 rows with 37 bad ones: the good land, the bad come back as a file, progress is seen", async () => {
  const lines = [heading];
  const bad = new Set<number>();
  for (let n = 0; n < 37; n++) bad.add(2 + n * 2_701);
  for (let row = 2; row <= 100_001; row++)
    lines.push(`${bad.has(row) ? "" : residentOf(row)},居民${row},${row},正常,2020-01-01`);
  const seen: number[] = [];
  const job = await land(`${lines.join("\n")}\n`, { seen });
  expect(job).toMatchObject({
    state: "done",
    totalRows: 100_000,
    processedRows: 100_000,
    badRows: 37,
    newRows: 99_963,
  });
  expect(new Set(seen).size).toBeGreaterThan(3);
  expect(await countRecords()).toBe(99_963);
  const file = (await badRows(job.id)).trimEnd().split("\r\n");
  expect(file).toHaveLength(38);
  expect(file[1]).toBe(",居民2,2,正常,2020-01-01,2,“公民身份号码”必填项为空");
}, 120_000);

test("the file of bad rows, corrected, is an import of its own", async () => {
  const first = await land(`${heading}\n${mei},林晓梅,x,正常,\n${wei},李伟,5,正常,\n`);
  expect(first).toMatchObject({ newRows: 1, badRows: 1 });
  const corrected = (await badRows(first.id)).replace(",x,", ",700,");
  expect(await land(corrected)).toMatchObject({ newRows: 1, badRows: 0 });
  expect((await records(mei))[0]?.data).toEqual({ idNumber: mei, name: "林晓梅", balance: 700, status: "normal" });
});

test("what changed opens a new version, what is the same stays, unmapped fields keep their value", async () => {
  await keep(stack, "hpf.account", mei, {
    idNumber: mei,
    name: "林晓梅",
    balance: 1,
    status: "normal",
    openedOn: "2015-07-01",
  });
  await keep(stack, "hpf.account", wei, { idNumber: wei, name: "李伟", balance: 5, status: "normal" });
  const job = await land(`公民身份号码,姓名,账户余额（分）,账户状态\n${mei},林晓梅,2,正常\n${wei},李伟,5,正常\n`);
  expect(job).toMatchObject({ newRows: 0, changedRows: 1, unchangedRows: 1, badRows: 0 });
  expect(
    (await records(mei)).map(({ data, valid_from, valid_to }) => [data.balance, data.openedOn, valid_from, valid_to]),
  ).toEqual([
    [1, "2015-07-01", "2024-03-01", "2026-11-23"],
    [2, "2015-07-01", "2026-11-23", null],
  ]);
});

test("a row that repeats an earlier one is told apart by the key fields of the dataset", async () => {
  expect(await land(`${heading}\n${mei},林晓梅,1,正常,\n${mei},林晓梅,2,正常,\n`)).toMatchObject({
    newRows: 1,
    badRows: 1,
  });
  const officer2 = officer("高峰", { code: "990122-ZRZY", name: fund.name }, "data_officer");
  const preview: ImportPreview = (
    await upload(`公民身份号码,不动产权证号,坐落\n${mei},A1,云溪镇\n${mei},A2,石桥镇\n${mei},A1,河西村\n`, {
      as: officer2,
      dataset: "realty.title",
    })
  ).json();
  expect(preview.errors.map(({ row, code }) => [row, code])).toEqual([[4, "duplicate"]]);
});

test("GB 18030, tabs, a byte order mark and small letters are read as they are meant", async () => {
  const key = makeResidentId({ division: "990122", birthDate: "1990-01-01", sequence: 4 });
  const gbk = Buffer.concat([
    Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]), // 姓名
    Buffer.from(`\tidNumber\tbalance\tStatus\n`),
    Buffer.from([0xc0, 0xee, 0xce, 0xb0]), // 李伟
    Buffer.from(`\t${key.toLowerCase()}\t12\tNormal\n`),
  ]);
  expect(await land(gbk)).toMatchObject({ newRows: 1, badRows: 0 });
  expect((await records(key))[0]?.data).toMatchObject({ name: "李伟", status: "normal", idNumber: key });
  expect(await land(`\uFEFF${heading}\n${mei},林晓梅,1,封存,20150701\n`)).toMatchObject({ newRows: 1 });
  expect((await records(mei))[0]?.data).toMatchObject({ status: "sealed", openedOn: "2015-07-01" });
});

test("an Excel workbook lands like a CSV, with its dates and numbers", async () => {
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet("账户");
  sheet.addRow(heading.split(","));
  sheet.addRow([
    mei,
    { richText: [{ text: "林" }, { text: "晓梅" }] },
    8642000,
    "正常",
    new Date(Date.UTC(2015, 6, 1)),
  ]);
  sheet.addRow([wei, "李伟", "不是数", "正常", null]);
  const job = await land(Buffer.from(await workbook.xlsx.writeBuffer()), { name: "账户.xlsx" });
  expect(job).toMatchObject({ format: "xlsx", newRows: 1, badRows: 1 });
  expect((await records(mei))[0]?.data).toEqual({
    idNumber: mei,
    name: "林晓梅",
    balance: 8_642_000,
    status: "normal",
    openedOn: "2015-07-01",
  });
});

test.each([
  ["a PDF", Buffer.from("%PDF-1.7 ..."), 415, "exchange.no_file_type"],
  ["a program", Buffer.from("MZ\x90\x00\x03", "latin1"), 415, "exchange.no_file_type"],
  ["a ZIP that is no workbook", Buffer.from("PK\x03\x04 nothing", "latin1"), 415, "exchange.no_file_type"],
  ["an old Excel file", Buffer.from("d0cf11e0a1b11ae1", "hex"), 415, "exchange.no_file_type"],
  ["nothing", Buffer.alloc(0), 422, "exchange.empty_file"],
  ["a heading alone", Buffer.from(`${heading}\n\n\n`), 422, "exchange.empty_file"],
  ["a heading twice", Buffer.from("姓名,姓名\na,b\n"), 422, "exchange.repeated_column"],
])("%s is refused whatever its name says", async (_, bytes, status, code) => {
  const answer = await upload(bytes);
  expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
});

test("an open quotation mark is told at once, or stops the import before anything lands", async () => {
  const early = await upload(`${heading}\n${mei},"林晓梅,1,正常,\n`);
  expect([early.statusCode, early.json().code]).toEqual([422, "exchange.unreadable_file"]);
  const lines = Array.from({ length: 1_500 }, (_, n) => `${residentOf(n)},居民,${n},正常,`);
  const job = await land(`${heading}\n${lines.join("\n")}\n${mei},"林晓梅,1,正常,\n`);
  expect(job).toMatchObject({ state: "failed", newRows: 0, failure: "文件无法读取，可能已损坏，请重新导出后再上传。" });
});

test("a mapping that cannot be is refused and says where", async () => {
  const { job }: ImportPreview = (await upload(`${heading}\n${mei},林晓梅,1,正常,\n`)).json();
  const refused = async (mapping: object) => (await start(job.id, { mapping })).json();
  expect(await refused({ 姓名: "name", 公民身份号码: "name" })).toMatchObject({ code: "exchange.wrong_mapping" });
  expect(await refused({ 没有: "name" })).toMatchObject({ code: "exchange.wrong_mapping" });
  expect((await refused({ 姓名: "name" })).detail).toContain("公民身份号码、账户余额（分）、账户状态");
});

test("an import starts once", async () => {
  const preview: ImportPreview = (await upload(`${heading}\n${mei},林晓梅,1,正常,\n`)).json();
  const answers = await Promise.all([1, 2].map(() => start(preview.job.id, { mapping: preview.mapping })));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([202, 409]);
});

test("an import that was broken off goes on behind its last batch and doubles nothing", async () => {
  const lines = Array.from({ length: 2_500 }, (_, n) => `${residentOf(n)},居民,${n},正常,`);
  const preview: ImportPreview = (await upload(`${heading}\n${lines.join("\n")}\n`)).json();
  await sql`update exchange.import_job set state = 'running', processed_rows = 1000, new_rows = 1000 where id = ${preview.job.id}`.execute(
    stack.db,
  );
  const bytes = Buffer.from(`${heading}\n${lines.join("\n")}\n`);
  const blobs = { put: async () => "", get: async () => bytes };
  await runImport({ configuration: configurationCache(), blobs }, stack.work(), preview.job.id);
  expect(await progress(preview.job.id)).toMatchObject({
    state: "done",
    processedRows: 2_500,
    newRows: 2_500,
    totalRows: 2_500,
  });
  expect(await countRecords()).toBe(1_500);
});

test("formulas in bad rows come back harmless, and as they were after an upload", async () => {
  const job = await land(`${heading}\n,=HYPERLINK("http://x"),1,正常,\n`);
  const file = await badRows(job.id);
  expect(file).toContain(`"'=HYPERLINK(""http://x"")"`);
  const again = await land(file.replace("\r\n,", `\r\n${mei},`));
  expect((await records(mei))[0]?.data.name).toBe(`=HYPERLINK("http://x")`);
  expect(again.badRows).toBe(0);
});

test("another department, another county and a resident find neither the dataset nor the import", async () => {
  const { job }: ImportPreview = (await upload(`${heading}\n${mei},林晓梅,1,正常,\n`)).json();
  const strangers = [
    officer("高峰", police, "data_officer"),
    officer("韩冬", { code: "990123-HPF", name: fund.name }, "data_officer"),
  ];
  for (const as of strangers) {
    expect((await upload(`${heading}\n`, { as })).statusCode).toBe(404);
    expect((await stack.inject({ url: `/api/exchange/imports/${job.id}`, as })).statusCode).toBe(404);
    expect((await stack.inject({ url: `/api/exchange/imports/${job.id}/bad-rows`, as })).statusCode).toBe(404);
    expect((await stack.inject({ url: "/api/exchange/imports", as })).json().items).toEqual([]);
  }
  expect((await stack.inject({ url: "/api/exchange/imports", as: tang })).json().items).toHaveLength(1);
  expect((await upload(`${heading}\n`, { as: { ...tang, positions: [] } })).statusCode).toBe(403);
});
