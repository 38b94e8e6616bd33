import { describe, expect, test } from "vitest";
import { compileModel, fromFeel, XmlError } from "../index.ts";
import { decision, definitions, input, literal, table } from "../testing/write-model.ts";

const grades = [
  { level: 3, amount: 10 },
  { level: 2, amount: 20 },
];

describe("hit policies", () => {
  const rows = [
    [">= 60", '"B"', "2"],
    [">= 80", '"A"', "1"],
    [">= 70", '"B"', "2"],
  ];
  const resultOf = (attributes: string, age: number) => {
    const logic = table({
      attributes,
      inputs: ["age"],
      outputs: [{ name: "grade", values: '"A","B"' }, { name: "rank" }],
      rows,
    });
    const model = compileModel(definitions(input("age", "number") + decision("D", logic, ["age"])));
    return fromFeel(model.evaluate("D", { age }));
  };
  const [a, b] = [
    { grade: "A", rank: 1 },
    { grade: "B", rank: 2 },
  ];

  test.each([
    ['hitPolicy="UNIQUE"', 60, b],
    ['hitPolicy="UNIQUE"', 70, null],
    ['hitPolicy="ANY"', 70, b],
    ['hitPolicy="ANY"', 80, null],
    ['hitPolicy="FIRST"', 80, b],
    ['hitPolicy="PRIORITY"', 80, a],
    ['hitPolicy="RULE ORDER"', 80, [b, a, b]],
    ['hitPolicy="OUTPUT ORDER"', 80, [a, b, b]],
    ['hitPolicy="COLLECT"', 80, [b, a, b]],
    ['hitPolicy="COLLECT"', 10, null],
  ])("%s at %i", (attributes, age, expected) => {
    expect(resultOf(attributes, age)).toEqual(expected);
  });

  test.each([
    ["SUM", 30, 10],
    ["MIN", 10, 10],
    ["MAX", 20, 10],
    ["COUNT", 2, 1],
  ])("COLLECT %s of two rows is %i, of one %i", (aggregation, both, one) => {
    const logic = table({
      attributes: `hitPolicy="COLLECT" aggregation="${aggregation}"`,
      inputs: ["level"],
      outputs: [{}],
      rows: grades.map(({ level, amount }) => [`<= ${level}`, String(amount)]),
    });
    const model = compileModel(definitions(input("level", "number") + decision("D", logic, ["level"])));
    expect([model.evaluate("D", { level: 1 }), model.evaluate("D", { level: 3 })]).toEqual([both, one]);
  });
});

describe("requirements", () => {
  const rate = decision("rate", literal("if age >= 60 then 2 else 1"), ["age"]);
  const amount = decision("amount", literal("rate * scale(base)"), ["rate", "base", "scale"]);
  const scale = `<businessKnowledgeModel name="scale" id="scale"><variable name="scale"/><encapsulatedLogic>
    <formalParameter name="x" typeRef="number"/>${literal("if x <= 1 then 1 else x * scale(x - 1)")}
  </encapsulatedLogic></businessKnowledgeModel>`;
  const service = `<decisionService name="pay" id="pay"><variable name="pay"/><outputDecision href="#amount"/>
    <inputDecision href="#rate"/><inputData href="#base"/></decisionService>`;
  const model = compileModel(
    definitions(input("age", "number") + input("base", "number") + rate + amount + scale + service),
  );

  test("decisions are evaluated through the graph, knowledge may call itself", () => {
    expect(model.problems).toEqual([]);
    expect(model.evaluate("amount", { age: 70, base: 4 })).toBe(48);
  });

  test("a service takes its input decisions as given", () => {
    expect(model.invoke("pay", { rate: 10, base: 3 })).toBe(60);
    expect(model.invoke("pay", { base: 3 })).toBeNull();
  });

  test("what is absent is unknown and named, unless it cannot matter", () => {
    expect(model.decide("amount", { age: 70 }).missing).toEqual(["base"]);
    expect(model.decide("rate", {})).toMatchObject({ missing: ["age"] });
  });

  test("an input that does not fit its type is null", () => {
    expect(model.evaluate("rate", { age: "seventy" })).toBe(1);
    expect(model.evaluate("amount", { age: 70, base: [4] })).toBe(48);
  });
});

test("an imported model is read under its alias, its inputs by name", () => {
  const inner = definitions(
    input("name", "string") + decision("greeting", literal('"你好，" + name'), ["name"]),
    "urn:inner",
  );
  const outer = `<definitions namespace="urn:outer" name="outer"><import name="lib" namespace="urn:inner"/>
    <decision name="D" id="D"><variable name="D"/><informationRequirement><requiredDecision href="urn:inner#greeting"/></informationRequirement>
    ${literal('lib.greeting + "！"')}</decision></definitions>`;
  const model = compileModel(outer, { imports: [inner] });
  expect(model.evaluate("D", { name: "云溪" })).toBe("你好，云溪！");
  expect(model.evaluate("D", { "{urn:inner}name": "云溪" })).toBe("你好，云溪！");
});

describe("boxed expressions", () => {
  const boxed = (xml: string, expected: unknown) => {
    expect(fromFeel(compileModel(definitions(decision("D", xml))).evaluate("D", {}))).toEqual(expected);
  };
  const entry = (name: string, text: string) =>
    `<contextEntry><variable name="${name}"/>${literal(text)}</contextEntry>`;
  const part = (name: string, text: string) => `<${name}>${literal(text)}</${name}>`;

  test("context, with and without a result", () => {
    boxed(`<context>${entry("a", "1")}${entry("b", "a + 1")}</context>`, { a: 1, b: 2 });
    boxed(`<context>${entry("a", "1")}<contextEntry>${literal("a + 1")}</contextEntry></context>`, 2);
  });
  test("list, relation and invocation", () => {
    boxed(`<list>${literal("1")}${literal('"b"')}</list>`, [1, "b"]);
    boxed(`<relation><column name="a"/><column name="b"/><row>${literal("1")}${literal("2")}</row></relation>`, [
      { a: 1, b: 2 },
    ]);
    boxed(
      `<invocation>${literal("string length")}<binding><parameter name="string"/>${literal('"abc"')}</binding></invocation>`,
      3,
    );
  });
  test("conditional, filter and iterators", () => {
    boxed(`<conditional>${part("if", "null")}${part("then", "1")}${part("else", "2")}</conditional>`, 2);
    boxed(`<filter>${part("in", "[1, 2, 3]")}${part("match", "item > 1")}</filter>`, [2, 3]);
    boxed(`<for iteratorVariable="x">${part("in", "[1, 2]")}${part("return", "x * 2")}</for>`, [2, 4]);
    boxed(`<some iteratorVariable="x">${part("in", "[1, 2]")}${part("satisfies", "x > 1")}</some>`, true);
    boxed(`<every iteratorVariable="x">${part("in", "[1, 2]")}${part("satisfies", "x > 1")}</every>`, false);
  });
  test("a function", () => {
    boxed(
      `<context>${`<contextEntry><variable name="f"/><functionDefinition><formalParameter name="x"/>${literal("x + 1")}</functionDefinition></contextEntry>`}
       <contextEntry>${literal("f(41)")}</contextEntry></context>`,
      42,
    );
  });
});

test("allowed values make a type of their own", () => {
  const kind = `<itemDefinition name="kind"><typeRef>string</typeRef><allowedValues><text>"A","B"</text></allowedValues></itemDefinition>`;
  const kinds = `<itemDefinition name="kinds" isCollection="true"><typeRef>kind</typeRef></itemDefinition>`;
  const model = compileModel(
    definitions(
      kind + kinds + input("k", "kind") + input("ks", "kinds") + decision("D", literal("[k, ks]"), ["k", "ks"]),
    ),
  );
  expect(model.evaluate("D", { k: "A", ks: ["A", "B"] })).toEqual(["A", ["A", "B"]]);
  expect(model.evaluate("D", { k: "C", ks: ["A", "C"] })).toEqual([null, null]);
});

describe("a model that cannot mean what it says is told apart, never run wrongly", () => {
  const problemsOf = (xml: string) =>
    compileModel(definitions(xml)).problems.map(({ code, text, cell }) => ({ code, text, cell }));

  test("a cell that is not FEEL, by row and column", () => {
    const logic = table({
      inputs: ["age"],
      outputs: [{}],
      rows: [
        [">= 60", "1"],
        [">= ", "1 +"],
      ],
    });
    expect(problemsOf(input("age", "number") + decision("D", logic, ["age"]))).toEqual([
      { code: "syntax", text: ">=", cell: { row: 2, column: 1 } },
      { code: "syntax", text: "1 +", cell: { row: 2, column: 2 } },
    ]);
  });
  test("an unknown fact, type and requirement", () => {
    expect(problemsOf(decision("D", literal("agee > 1")))).toEqual([
      { code: "unknown_name", text: "agee", cell: undefined },
    ]);
    expect(problemsOf(input("age", "numbr"))).toEqual([{ code: "unknown_type", text: "numbr", cell: undefined }]);
    expect(problemsOf(decision("D", literal("1"), ["nothing"]))).toMatchObject([
      { code: "unresolved_reference", text: "#nothing" },
    ]);
  });
  test("decisions that require each other, and logic without end", () => {
    const circle = decision("A", literal("B"), ["B"]) + decision("B", literal("A"), ["A"]);
    expect(problemsOf(circle)).toMatchObject([{ code: "recursion", text: "A → B → A" }]);
    expect(compileModel(definitions(circle)).evaluate("A", {})).toBeNull();
    const endless = decision("D", literal("{ f: function(x) f(x + 1), r: f(1) }.r"));
    expect(compileModel(definitions(endless)).evaluate("D", {})).toBeNull();
  });
  test("a text that is not XML", () => {
    expect(() => compileModel("<definitions><decision></definitions>")).toThrow(XmlError);
    expect(() => compileModel("not xml")).toThrow(XmlError);
  });
});
