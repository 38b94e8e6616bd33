import { describe, expect, test } from "vitest";
import { checkExpression, checkModel, compile, compileModel, problemText } from "../index.ts";
import { decision, definitions, input, literal, table } from "../testing/write-model.ts";

const facts = { age: "number", name: "string", birth: "date" } as const;

test.each([
  ['age > 18 and name = "a"', []],
  ["age + name > 1", [["type_mismatch", "age + name"]]],
  ['birth < "2020-01-01"', [["type_mismatch", 'birth < "2020-01-01"']]],
  ['birth < date("2020-01-01") and birth.year > 1990', []],
  ["age and true", [["type_mismatch", "age"]]],
  ["substring(age, 1)", [["type_mismatch", "substring(age, 1)"]]],
  ["agee > 1", [["unknown_name", "agee"]]],
  ['age in ("a", 3)', [["type_mismatch", '"a"']]],
  ["some x in [1, 2] satisfies x + name = 3", [["type_mismatch", "x + name"]]],
])("%s", (source, expected) => {
  expect(checkExpression(compile(source), facts).map(({ code, text }) => [code, text])).toEqual(expected);
});

describe("tables", () => {
  const kind = `<itemDefinition name="kind"><typeRef>string</typeRef><allowedValues><text>"A","B"</text></allowedValues></itemDefinition>`;
  const check = (hitPolicy: string, rows: readonly string[][], otherwise?: string) => {
    const output = otherwise === undefined ? {} : { otherwise };
    const logic = table({
      attributes: `hitPolicy="${hitPolicy}"`,
      inputs: ["age", "k"],
      outputs: [output],
      annotations: ["依据"],
      rows,
    });
    const inputs = input("age", "number") + input("k", "kind");
    return checkModel(compileModel(definitions(kind + inputs + decision("D", logic, ["age", "k"]))), {
      sourceColumns: ["依据"],
    });
  };
  const brief = (problems: ReturnType<typeof check>) =>
    problems.map(({ code, rows, example }) => [code, rows, example?.map(({ value }) => value).join()]);

  test("a complete one without overlaps is clean", () => {
    expect(
      check("UNIQUE", [
        ["< 60", "-", "1", "x"],
        [">= 60", '"A"', "2", "x"],
        [">= 60", '"B"', "3", "x"],
      ]),
    ).toEqual([]);
  });
  test("overlaps are shown with an example", () => {
    expect(
      brief(
        check("UNIQUE", [
          ["<= 60", "-", "1", "x"],
          [">= 60", '"A"', "2", "x"],
          ["> 60", '"B"', "3", "x"],
        ]),
      ),
    ).toEqual([["overlap", [1, 2], '60,"A"']]);
    expect(
      check("ANY", [
        ["<= 60", "-", "1", "x"],
        [">= 60", "-", "1", "x"],
      ]),
    ).toEqual([]);
  });
  test("gaps are shown with an example, unless there is a default", () => {
    const rows = [
      ["< 60", "-", "1", "x"],
      [">= 60", '"A"', "2", "x"],
    ];
    expect(brief(check("UNIQUE", rows))).toEqual([["gap", undefined, '60,"B"']]);
    expect(check("UNIQUE", rows, "0")).toEqual([]);
  });
  test("rows that never take effect", () => {
    expect(
      brief(
        check("FIRST", [
          ["> 10", "-", "1", "x"],
          ["<= 10", "-", "1", "x"],
          ["[5..20]", '"A"', "2", "x"],
        ]),
      ),
    ).toEqual([["unreachable_row", [3], undefined]]);
    expect(brief(check("UNIQUE", [["[9..3]", "-", "1", "x"]], "0"))).toEqual([["unreachable_row", [1], undefined]]);
  });
  test("cells of another type, values that are not allowed, rows without a source", () => {
    const problems = check("UNIQUE", [['"old"', '"C"', "1", ""]], "0");
    expect(problems.map(({ code, cell }) => [code, cell?.column])).toEqual([
      ["type_mismatch", 1],
      ["value_not_allowed", 2],
      ["unreachable_row", 2],
      ["missing_source", undefined],
    ]);
  });
  test("a large table is checked in time, or it says that it was not", () => {
    const rows = Array.from({ length: 300 }, (_, i) => [`[${i}..${i + 1})`, i % 2 ? '"A"' : "-", String(i)]);
    const logic = table({ inputs: ["age", "k"], outputs: [{ otherwise: "0" }], rows });
    const inputs = input("age", "number") + input("k", "kind");
    const model = compileModel(definitions(kind + inputs + decision("D", logic, ["age", "k"])));
    expect(checkModel(model, { budgetMs: 60_000 })).toEqual([]);
    let ticks = 0;
    const codes = checkModel(model, { budgetMs: 100, clock: () => ticks++ }).map(({ code }) => code);
    expect(codes).toEqual(["check_unfinished"]);
    expect(ticks).toBeLessThan(200);
  });
});

test("every problem is a sentence in both languages", () => {
  const logic = table({
    inputs: ["age"],
    outputs: [{}],
    rows: [
      ["> 5", "1"],
      ["> 6", "2"],
    ],
  });
  const model = compileModel(
    definitions(input("age", "number") + decision("津贴", logic, ["age"]) + decision("E", literal("age +"))),
  );
  const sentences = checkModel(model).map((problem) => [problemText(problem, "zh-CN"), problemText(problem, "en")]);
  expect(sentences).toEqual([
    [
      "“E”：“age +”不是有效的 FEEL 表达式，请检查写法。",
      "“E”: “age +” is not valid FEEL (Unexpected end at line 1, column 6). Correct it.",
    ],
    [
      "“津贴”第 1、2 行：规则相互重叠，例如 age = 7，请修改条件或更换命中策略。",
      "“津贴”, row 1 and 2: These rules overlap, for example age = 7. Change the conditions or the hit policy.",
    ],
    [
      "“津贴”：存在没有任何规则覆盖的情形，例如 age = 4，请补充规则或设置默认结果。",
      "“津贴”: No rule covers some cases, for example age = 4. Add a rule or a default result.",
    ],
  ]);
});
