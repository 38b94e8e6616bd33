import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoDivisions } from "./demo-divisions.ts";
import { levelOf } from "./division-code.ts";
import { type Division, divisionTree } from "./division-tree.ts";
import { nationalDivisions } from "./national-divisions.ts";

const all = [...nationalDivisions, ...demoDivisions];
const tree = divisionTree(all);
const codes = fc.constantFrom(...all.map(({ code }) => code));

describe("division tree", () => {
  test("a village knows the way up to the nation", () => {
    expect(tree.ancestorsOf("990122003200").map(({ name }) => name)).toEqual([
      "白鹭镇",
      "云溪县",
      "清江市",
      "云岭省",
      "中华人民共和国",
    ]);
  });

  test("padded codes find the same division", () => {
    expect(tree.get("990100")).toBe(tree.get("9901"));
    expect(tree.childrenOf("990100000000").map(({ name }) => name)).toEqual(["云溪县", "锦川县"]);
  });

  test("a city contains its town, a county not the town of another", () => {
    expect(tree.contains("9901", "990123001")).toBe(true);
    expect(tree.contains("990122", "990123001")).toBe(false);
    expect(tree.contains("990122001", "990122")).toBe(false);
  });

  test("an unknown code is nowhere and contains nothing", () => {
    expect(tree.get("110105")).toBeUndefined();
    expect(tree.get("nowhere")).toBeUndefined();
    expect(tree.parentOf("110105")).toBeUndefined();
    expect(tree.childrenOf("110105")).toEqual([]);
    expect(tree.contains("10", "110105")).toBe(false);
    expect(tree.contains("nowhere", "nowhere")).toBe(false);
  });

  test("containing is a partial order", () => {
    fc.assert(
      fc.property(codes, codes, codes, (a, b, c) => {
        expect(tree.contains(a, a)).toBe(true);
        if (tree.contains(a, b) && tree.contains(b, a)) expect(a).toBe(b);
        if (tree.contains(a, b) && tree.contains(b, c)) expect(tree.contains(a, c)).toBe(true);
      }),
    );
  });

  test("ancestors, parents and children agree", () => {
    fc.assert(
      fc.property(codes, codes, (a, b) => {
        const above = tree.ancestorsOf(b);
        expect(tree.contains(a, b)).toBe(a === b || above.some(({ code }) => code === a));
        expect(above[0]).toBe(tree.parentOf(b));
        if (above[0]) expect(tree.childrenOf(above[0].code)).toContain(tree.get(b));
      }),
    );
  });
});

describe("validity", () => {
  const history: Division[] = [
    { code: "99", name: "云岭省", level: "province", parent: null },
    { code: "9901", name: "清江地区", level: "city", parent: "99", validTo: "2001-07-01" },
    { code: "9901", name: "清江市", level: "city", parent: "99", validFrom: "2001-07-01" },
    { code: "9902", name: "旧川市", level: "city", parent: "99", validTo: "2011-08-22" },
    { code: "990201", name: "川口区", level: "county", parent: "9902", validTo: "2011-08-22" },
  ];
  const dated = divisionTree(history.toReversed());

  test.each([
    ["2001-06-30", "清江地区"],
    ["2001-07-01", "清江市"],
  ])("on %s the name was %s", (date, name) => {
    expect(dated.at(date).get("9901")?.name).toBe(name);
  });

  test("without a date the latest name counts and what is abolished keeps its name", () => {
    expect(dated.get("9901")?.name).toBe("清江市");
    expect(dated.get("990201")?.name).toBe("川口区");
    expect(dated.contains("99", "990201")).toBe(true);
  });

  test("what is abolished is gone from its day on", () => {
    expect(dated.at("2011-08-21").childrenOf("99")).toHaveLength(2);
    expect(dated.at("2011-08-22").childrenOf("99")).toHaveLength(1);
    expect(dated.at("2011-08-22").contains("99", "990201")).toBe(false);
  });

  test.each([
    ["990100", "99"],
    ["99012", "99"],
    ["99", "99"],
    ["9901", "990122"],
  ])("%s under %s is refused", (code, parent) => {
    const level = code === "99" ? "province" : "city";
    const county: Division = { code: "990122", name: "云溪县", level: "county", parent: null };
    const divisions = [history[0]!, county, { code, name: "新", level, parent } satisfies Division];
    expect(() => divisionTree(divisions)).toThrow(RangeError);
  });
});

describe("the lists", () => {
  test("the nation has 34 provincial divisions, 32 before Hong Kong and Macao", () => {
    const nation = divisionTree(nationalDivisions);
    expect(nation.childrenOf("10")).toHaveLength(34);
    expect(nation.at("1997-06-30").childrenOf("10")).toHaveLength(32);
  });

  test("the demo county has eight towns of three to six communities, its neighbour three towns", () => {
    const towns = tree.childrenOf("990122");
    expect(towns.map(({ code }) => code)).toEqual(Array.from({ length: 8 }, (_, i) => `99012200${i + 1}`));
    for (const { code } of towns) {
      expect(tree.childrenOf(code).length).toBeGreaterThanOrEqual(3);
      expect(tree.childrenOf(code).length).toBeLessThanOrEqual(6);
    }
    expect(tree.childrenOf("990123")).toHaveLength(3);
  });

  test("every code is unique, its level follows from its length and its parent from its digits", () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    for (const { code, level, parent } of demoDivisions) {
      expect(levelOf(code)).toBe(level);
      if (level !== "province") expect(code.startsWith(parent!)).toBe(true);
    }
  });
});
