import { expect, test } from "vitest";
import type { FactSummary, FactType, SubjectKind } from "../../contract.ts";
import { sayReason } from "./say-reason.ts";
import type { SaidCondition, Saying } from "./saying.ts";

const fact = (name: string, type: FactType, zh: string, en: string, more: Partial<FactSummary> = {}): FactSummary => ({
  name,
  kind: name.split(".")[0] as SubjectKind,
  type,
  label: { zh, en },
  question: { zh: "", en: "" },
  unit: null,
  values: [],
  sensitivity: "personal",
  virtual: false,
  ...more,
});
const grades = ["一级", "二级", "三级", "四级"].map((zh, i) => ({
  code: String(i + 1),
  label: { zh, en: `grade ${i + 1}` },
}));
const saying: Saying = {
  day: "2026-03-02",
  reasons: [],
  vocabulary: {
    facts: [
      fact("person.age", "number", "年龄", "Age", { unit: { zh: "周岁", en: "years" } }),
      fact("person.incomeFen", "number", "家庭人均月收入", "Monthly income a head"),
      fact("person.paidMonths", "number", "累计缴费月数", "Months of contributions", {
        unit: { zh: "个月", en: "months" },
      }),
      fact("person.grade", "text", "残疾等级", "Disability grade", { values: grades }),
      fact("person.poor", "boolean", "是否低保对象", "On the minimum living allowance"),
      fact("person.birthDate", "date", "出生日期", "Date of birth"),
      fact("enterprise.salesFen", "number", "上季度销售额", "Sales of last quarter"),
    ],
    parameters: [
      { name: "param.age", type: "number", label: { zh: "起始年龄", en: "Starting age" }, unit: null, value: 80 },
      {
        name: "param.lineFen",
        type: "number",
        label: { zh: "低保标准", en: "Poverty line" },
        unit: null,
        value: 84000,
      },
    ],
  },
};
type Given = [condition: string, holds: SaidCondition["holds"], value: boolean | number | string | null | undefined];
const about = ([text, holds, value]: Given, expression?: string): SaidCondition => {
  const name = expression ?? /[a-z]+\.[a-zA-Z]+/.exec(text.replaceAll(/param\.\w+/g, ""))?.[0] ?? "";
  const cell = expression ? { rule: "row1", input: expression, expression } : undefined;
  return { text, holds, facts: [{ name, value }], cell };
};

test.each<[...Given, zh: string, en: string]>([
  ["person.age >= 80", false, 79, "您今年 79 岁，满 80 周岁即可享受", "You are 79; it starts at 80"],
  ["person.age >= param.age", true, 85, "您今年 85 岁，已满 80 周岁", "You are 85, and it starts at 80"],
  ["not(person.age < 80)", false, 79, "您今年 79 岁，满 80 周岁即可享受", "You are 79; it starts at 80"],
  ["person.age < 60", false, 60, "您今年 60 岁，须未满 60 周岁", "You are 60; it is for people under 60"],
  [
    "person.age between 60 and 70",
    false,
    71,
    "您今年 71 岁，须不超过 70 周岁",
    "You are 71; it is for people up to 70",
  ],
  [
    "person.age in [60..70)",
    "unknown",
    undefined,
    "还不知道您的年龄，须满 60 周岁且未满 70 周岁",
    "We do not know your age yet; it starts at 60 and is for people under 70",
  ],
  [
    "person.incomeFen <= param.lineFen * 2",
    false,
    190_012,
    "您的家庭人均月收入为 1,900.12 元，须不超过 1,680 元",
    "Your monthly income a head: 1,900.12 yuan; it must be at most 1,680 yuan",
  ],
  [
    "84000 > person.incomeFen",
    true,
    80_000,
    "您的家庭人均月收入为 800 元，符合要求（低于 840 元）",
    "Your monthly income a head: 800 yuan, which meets the condition (less than 840 yuan)",
  ],
  [
    "person.paidMonths >= 12",
    false,
    11,
    "您的累计缴费月数为 11 个月，须不低于 12 个月",
    "Your months of contributions: 11 months; it must be at least 12 months",
  ],
  [
    'person.grade in ("1", "2")',
    false,
    "4",
    "您的残疾等级为“四级”，须为“一级”或“二级”",
    "Your disability grade: “grade 4”; it must be “grade 1” or “grade 2”",
  ],
  [
    'person.grade != "4"',
    false,
    "4",
    "您的残疾等级为“四级”，须不属于“四级”",
    "Your disability grade: “grade 4”; it must be other than “grade 4”",
  ],
  [
    "person.grade != null",
    false,
    null,
    "没有登记您的残疾等级，须有登记",
    "Your disability grade is not on record; it must be on record",
  ],
  [
    "person.poor",
    false,
    false,
    "“低保对象”这一项为“否”，须为“是”",
    "“On the minimum living allowance” is no; it must be yes",
  ],
  [
    "not(person.poor)",
    true,
    false,
    "“低保对象”这一项为“否”，符合要求",
    "“On the minimum living allowance” is no, as required",
  ],
  [
    "person.poor = true",
    "unknown",
    undefined,
    "还不知道“低保对象”这一项，须为“是”",
    "We do not know yet about “On the minimum living allowance”; the answer must be yes",
  ],
  [
    'person.birthDate <= today() - duration("P60Y")',
    false,
    "1970-05-01",
    "您的出生日期为 1970年5月1日，须在 1966年3月2日（含）以前",
    "Your date of birth: 1 May 1970; it must be on or before 2 March 1966",
  ],
  [
    'person.birthDate > date("2020-01-01")',
    "unknown",
    undefined,
    "还不知道您的出生日期，须晚于 2020年1月1日",
    "We do not know your date of birth yet; it must be after 1 January 2020",
  ],
  [
    "enterprise.salesFen <= 30000000",
    false,
    31_000_000,
    "贵单位的上季度销售额为 310,000 元，须不超过 300,000 元",
    "Your company's sales of last quarter: 310,000 yuan; it must be at most 300,000 yuan",
  ],
  [
    "person.paidMonths in ([12..24], 36)",
    false,
    30,
    "您的累计缴费月数为 30 个月，须在 12 个月至 24 个月之间，或为 36 个月",
    "Your months of contributions: 30 months; it must be between 12 months and 24 months or 36 months",
  ],
  [
    "person.incomeFen * 12 <= param.lineFen",
    false,
    90_000,
    "不符合“家庭人均月收入 * 12 ≤ 低保标准”的条件（家庭人均月收入：900 元）",
    "“Monthly income a head * 12 ≤ Poverty line” does not hold (Monthly income a head: 900 yuan)",
  ],
])("%s, %s for %s", (text, holds, value, zh, en) => {
  expect(sayReason(about([text, holds, value]), saying)).toEqual({ zh, en });
});

test.each<[...Given, column: string, zh: string]>([
  ["[60..80)", true, 65, "person.age", "您今年 65 岁，符合满 60 周岁且未满 80 周岁的要求"],
  [">= param.age", false, 79, "person.age", "您今年 79 岁，满 80 周岁即可享受"],
  ['not("1", "2")', false, "1", "person.grade", "您的残疾等级为“一级”，须不属于“一级”或“二级”"],
  ["true", false, false, "person.poor", "“低保对象”这一项为“否”，须为“是”"],
])("the cell %s, %s for %s in the column %s", (text, holds, value, column, zh) => {
  expect(sayReason(about([text, holds, value], column), saying).zh).toBe(zh);
});

test("a column that computes something is told by its label", () => {
  const cell = { rule: "row1", input: "半数", expression: "person.age / 2" };
  const said = sayReason({ text: "> 3", holds: false, facts: [{ name: "person.age", value: 4 }], cell }, saying);
  expect(said.zh).toBe("不符合“半数 > 3”的条件（年龄：4 周岁）");
  const ranges = { ...cell, expression: "person.age" };
  const waits = { text: "not([13..43], 65)", holds: "unknown" as const, facts: [{ name: "person.age" }], cell: ranges };
  expect(sayReason(waits, saying)).toEqual({
    zh: "还不知道年龄，无法判断是否符合“年龄”的条件",
    en: "We do not know age yet, so we cannot tell whether “the condition on age” holds",
  });
});

test("the policy's own words go before the generic ones, those of the row before those of the fact", () => {
  const text = (zh: string) => ({ zh, en: zh });
  const reasons: Saying["reasons"] = [
    { fact: "person.age", when: "fails", text: text("{value}/{limit}/{needed}/{person.age}/{param.lineFen}/{else}") },
    { fact: "person.age", when: "fails", row: "row1", text: text("本行：{value}") },
    { fact: "person.age", when: "holds", text: text("够了") },
  ];
  const own = { ...saying, reasons };
  expect(sayReason(about(["person.age >= 80", false, 79]), own).zh).toBe("79/80/不低于 80 周岁/79 周岁/840 元/{else}");
  expect(sayReason(about([">= 80", false, 79], "person.age"), own).zh).toBe("本行：79");
  expect(sayReason(about(["person.age >= 80", true, 80]), own).zh).toBe("够了");
  expect(sayReason(about(["person.age >= 80", "unknown", undefined]), own).zh).toMatch(/^还不知道您的年龄/);
});

test("a value that the reader may not see is not told", () => {
  const masked = { ...saying, mask: () => ({ zh: "＊＊＊", en: "***" }) };
  expect(sayReason(about(["person.incomeFen <= 100", false, 12_345]), masked).zh).toBe(
    "您的家庭人均月收入为＊＊＊，须不超过 1 元",
  );
  expect(sayReason(about(["person.age >= 80", false, 79]), masked).zh).not.toContain("79");
});
