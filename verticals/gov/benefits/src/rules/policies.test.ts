import { describe, expect, test } from "vitest";
import { checkPolicy } from "./check-policy.ts";
import { decidePolicy } from "./decide-policy.ts";
import { factDictionary } from "./fact-dictionary.ts";
import { loadPolicies } from "./load-policies.ts";

const dictionary = factDictionary();
const policies = loadPolicies();

test("a name belongs to one policy", () => {
  for (const language of ["zh", "en"] as const) {
    const names = policies.map(({ pack }) => pack.name[language]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  }
});

test("a parameter says the same in every policy that reads it", () => {
  const known = new Map<string, unknown>();
  for (const { pack } of policies) {
    for (const { code } of pack.parameters) {
      const values = pack.parameters.filter((one) => one.code === code);
      if (known.has(code)) expect(values, `${pack.code}: ${code}`).toEqual(known.get(code));
      known.set(code, values);
    }
  }
});

test("a table of the law that several policies share is the same in all of them", () => {
  const known = new Map<string, unknown>();
  for (const { pack, model } of policies) {
    for (const { name, logic } of model.definitions.knowledge) {
      if (known.has(name)) expect(logic, `${pack.code}: ${name}`).toEqual(known.get(name));
      known.set(name, logic);
    }
  }
  expect([...known.keys()]).toEqual(expect.arrayContaining(["delayOfMen", "delayOfCadres", "delayOfWorkers"]));
});

describe.each(policies.map((policy) => [policy.pack.code, policy] as const))("%s", (code, policy) => {
  const { pack } = policy;

  test("is named as its folder and may be published", () => {
    expect(policy.folder).toBe(code);
    expect(checkPolicy(policy, dictionary)).toEqual([]);
  });

  test.each(pack.examples.map((example) => [example.name, example] as const))(
    "%s",
    (_, { facts, day, expect: expected }) => {
      expect(Object.keys(facts).filter((name) => !dictionary.has(name))).toEqual([]);
      const decided = decidePolicy(policy, facts, day, dictionary);
      expect(decided.eligible).toBe(expected.eligible);
      if (expected.missing) expect(decided.missing).toEqual(expected.missing.toSorted());
      if (expected.amountFen !== undefined)
        expect(decided.valueOf(pack.amount?.decision ?? "")).toBe(expected.amountFen);
      for (const [decision, value] of Object.entries(expected.results ?? {}))
        expect(decided.valueOf(decision), decision).toEqual(value);
    },
  );

  test("is shown on both sides by its examples", () => {
    const verdicts = new Set(pack.examples.map((example) => example.expect.eligible));
    expect([verdicts.has(true), verdicts.has(false)]).toEqual([true, true]);
  });
});
