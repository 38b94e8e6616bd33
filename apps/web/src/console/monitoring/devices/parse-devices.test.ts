import { expect, test } from "vitest";
import { cellsOf, parseDevices, readText, template } from "./parse-devices.ts";

const words = { kinds: { 扬尘监测点: "dust", 渣土车: "truck" }, protocols: { "JT/T 808": "jt808" } } as const;
const parse = (text: string) => parseDevices(text, "990122", words);
const HEAD = "名称,英文名称,类型,协议,编码,单位编码,车牌号,经度,纬度";

test("the file to fill in is one that is taken, in either language", () => {
  for (const language of ["zh-CN", "en"]) {
    const { missing, rows } = parse(template(language, "990122-ECO"));
    expect(missing).toEqual([]);
    expect(rows).toMatchObject([{ line: 2, device: { kind: "dust", protocol: "hj212", point: { lon: 116.65 } } }]);
  }
});

test("kinds and protocols are known by the names that the page shows; empty lines are left out", () => {
  const { rows } = parse(
    `${HEAD}\r\n\r\n渣土车甲,,渣土车,JT/T 808,13900000001,990122-URBN,云F·D1001,,\r\n,,,,,,,,\r\n`,
  );
  expect(rows).toMatchObject([
    { line: 3, device: { kind: "truck", protocol: "jt808", plate: "云F·D1001", point: null, makeSecret: false } },
  ]);
});

test.each([
  [",,dust,hj212,99012200000001,990122-ECO,,,", "nameMissing"],
  ["甲,,boat,hj212,99012200000001,990122-ECO,,,", "kindWrong"],
  ["甲,,dust,lora,99012200000001,990122-ECO,,,", "protocolWrong"],
  ["甲,,dust,hj212,MN 1,990122-ECO,,,", "codeWrong"],
  ["甲,,dust,hj212,99012200000001,,,,", "organisationMissing"],
  ["甲,,dust,hj212,99012200000001,990122-ECO,,116.6,", "placeWrong"],
  ["甲,,dust,hj212,99012200000001,990122-ECO,,30.8,116.6", "placeWrong"],
])("%s: %s", (row, problem) => {
  expect(parse(`${HEAD}\n${row}`).rows).toMatchObject([{ problem }]);
});

test("the same number twice in one file is said of the second", () => {
  const row = "甲,,dust,hj212,99012200000001,990122-ECO,,,";
  expect(parse(`${HEAD}\n${row}\n${row}`).rows.map(({ problem }) => problem)).toEqual([undefined, "twice"]);
});

test("headings that are not there are named", () => {
  expect(parse("名称,车牌号\n甲,乙")).toEqual({ missing: ["类型", "协议", "编码"], rows: [] });
});

test("cells may hold commas, quotes and new lines; tabs stand between them too", () => {
  expect(cellsOf('a,"b, ""c""\nd"\r\n1,2')).toEqual([
    ["a", 'b, "c"\nd'],
    ["1", "2"],
  ]);
  expect(cellsOf("a\tb,c")).toEqual([["a\tb", "c"]]);
  expect(cellsOf("a\tb\n1\t2")[1]).toEqual(["1", "2"]);
});

test("a file of a Chinese spreadsheet is read", async () => {
  const gbk = new Uint8Array([0xc3, 0xfb, 0xb3, 0xc6]);
  expect(await readText(new Blob([gbk]))).toBe("名称");
  expect(await readText(new Blob(["名称"]))).toBe("名称");
});
