import { compileModel } from "@zhida/feel";
import { expect, test } from "vitest";
import { checkPolicy } from "./check-policy.ts";
import { factDictionary } from "./fact-dictionary.ts";
import { type LoadedPolicy, loadPolicy } from "./load-policies.ts";

const dictionary = factDictionary();
const sound = loadPolicy("elderly-allowance");

const findingsOf = (change: { dmn?: (dmn: string) => string; pack?: Partial<LoadedPolicy["pack"]> }) => {
  const dmn = change.dmn?.(sound.dmn) ?? sound.dmn;
  return checkPolicy({ ...sound, dmn, model: compileModel(dmn), pack: { ...sound.pack, ...change.pack } }, dictionary);
};

test("a sound policy has no findings", () => {
  expect(findingsOf({})).toEqual([]);
});

test("a fact that nobody defined is found, and one of another type", () => {
  expect(findingsOf({ dmn: (dmn) => dmn.replaceAll("hukouInCounty", "hukouInTown") })).toContain(
    "person.hukouInTown: no fact of this name",
  );
  const asText = (dmn: string) => dmn.replace(/(name="age">\s*<typeRef>)number/, "$1string");
  expect(findingsOf({ dmn: asText })).toContain("person.age: is number, the model says string");
});

test("an age that no row covers is found", () => {
  const findings = findingsOf({ dmn: (dmn) => dmn.replace("[80..90)", "[80..89)") });
  expect(findings.some((finding) => finding.includes("没有任何规则覆盖"))).toBe(true);
});

test("two rows for one age are found", () => {
  const findings = findingsOf({ dmn: (dmn) => dmn.replace("[80..90)", "[80..95)") });
  expect(findings).toHaveLength(1);
});

test("a row without its legal source is found", () => {
  const withoutSource = (dmn: string) => dmn.replace("《老年人权益保障法》第三十三条", "");
  expect(findingsOf({ dmn: withoutSource })).toHaveLength(1);
});

test("a condition without words, and words that speak of nothing, are found", () => {
  const { "person.age": age, ...others } = sound.pack.conditions;
  expect(findingsOf({ pack: { conditions: others } })).toEqual(["eligible: no words for person.age >= 80"]);
  expect(age && findingsOf({ pack: { conditions: { ...others, "person.age": age, "person.sex": age } } })).toEqual([
    "conditions: nothing rests on person.sex",
  ]);
});

test("words that name what nobody knows or lack a language are found", () => {
  const words = (zh: string, en: string) => {
    const conditions = { ...sound.pack.conditions, "person.age": { holds: { zh, en }, fails: { zh, en } } };
    return findingsOf({ pack: { conditions } });
  };
  expect(words("您{person.years}岁。", "You are {person.years}.")).toContain(
    "conditions person.age: nobody knows {person.years}",
  );
  expect(words("您已满80周岁。", "您已满80周岁。")).toHaveLength(2);
});

test("a parameter without a value on the first day, or that nothing reads, is found", () => {
  const [first, ...rest] = sound.pack.parameters;
  if (!first) throw new RangeError("the policy has parameters");
  expect(findingsOf({ pack: { parameters: rest } })).toEqual([`param.${first.code}: no parameter of this name`]);
  const later = { ...first, validFrom: "2030-01-01" };
  expect(findingsOf({ pack: { parameters: [later, ...rest] } })).toEqual([
    `param.${first.code}: no value on ${sound.pack.effectiveFrom}`,
  ]);
  const idle = { ...first, code: "elderly110MonthlyFen" };
  expect(findingsOf({ pack: { parameters: [first, ...rest, idle] } })).toEqual([
    "param.elderly110MonthlyFen: nothing reads it",
  ]);
});
