import { expect, test } from "vitest";
import { decidePolicy } from "./decide-policy.ts";
import { factDictionary } from "./fact-dictionary.ts";
import { loadPolicy } from "./load-policies.ts";

const dictionary = factDictionary();
const halved = loadPolicy("six-taxes-halved");
const decided = (facts: Record<string, string | number | boolean>) => {
  const general = { "enterprise.taxpayerKind": "general", "enterprise.kind": "limited-company", ...facts };
  const { eligible, missing } = decidePolicy(halved, general, "2026-03-02", dictionary);
  return { eligible, missing };
};

test("a virtual fact is known as soon as what is known decides it", () => {
  expect(decided({ "enterprise.staff": 301 })).toEqual({ eligible: false, missing: [] });
});

test("while it is open, what it is computed from is missing", () => {
  expect(decided({ "enterprise.staff": 300, "enterprise.restrictedIndustry": false })).toEqual({
    eligible: "undecided",
    missing: ["enterprise.assetsTotalFen", "enterprise.taxableIncomeFen"],
  });
});
