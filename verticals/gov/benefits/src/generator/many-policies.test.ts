import { expect, test } from "vitest";
import { checkPolicy } from "../rules/check-policy.ts";
import { decidePolicy } from "../rules/decide-policy.ts";
import { factDictionary } from "../rules/fact-dictionary.ts";
import { loadWritten, manyPolicies } from "./many-policies.ts";

const dictionary = factDictionary();
const written = (seed: number, count: number) => [...manyPolicies({ seed, count, dictionary })];

test("invented policies may be published as real ones may", () => {
  for (const policy of written(1, 300).map(loadWritten)) {
    expect(checkPolicy(policy, dictionary), policy.pack.code).toEqual([]);
  }
});

test("their worked examples come true", () => {
  for (const policy of written(2, 300).map(loadWritten)) {
    for (const { name, facts, day, expect: expected } of policy.pack.examples) {
      const decided = decidePolicy(policy, facts, day, dictionary);
      const context = `${policy.pack.code} ${name} ${policy.dmn}`;
      expect(decided.eligible, context).toBe(expected.eligible);
      if (expected.amountFen !== undefined) expect(decided.valueOf("amount"), context).toBe(expected.amountFen);
    }
  }
});

test("the same seed makes the same policies, another seed others, and a longer list begins like a shorter one", () => {
  expect(written(3, 40).slice(0, 20)).toEqual(written(3, 20));
  expect(written(4, 20)).not.toEqual(written(3, 20));
});

test("every kind of subject has its share, and no two policies are alike", () => {
  const policies = written(5, 2600);
  const kinds = policies.map(({ pack }) => pack.audience);
  for (const kind of ["person", "household", "enterprise"] as const) {
    expect(kinds.filter((one) => one === kind).length, kind).toBeGreaterThan(200);
  }
  expect(new Set(policies.map(({ pack }) => pack.code)).size).toBe(2600);
});
