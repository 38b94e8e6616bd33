import { expect, test } from "vitest";
import { decidePolicy } from "./decide-policy.ts";
import { factDictionary } from "./fact-dictionary.ts";
import { type LoadedPolicy, loadPolicy } from "./load-policies.ts";

const dictionary = factDictionary();
const exemption = loadPolicy("vat-small-scale-exemption");

/** Sells 336,000 yuan a quarter. */
const bakery = {
  "enterprise.taxpayerKind": "small-scale",
  "enterprise.vatPeriod": "quarterly",
  "enterprise.salesLastQuarterFen": 33_600_000,
  "enterprise.salesLastMonthFen": 9_600_000,
  "enterprise.propertySalesFen": 0,
};

function withQuarterlyLimit(limitFen: number, validFrom: string): LoadedPolicy {
  const { pack } = exemption;
  const latest = pack.parameters.findLast(({ code }) => code === "vatQuarterlyLimitFen");
  if (!latest) throw new Error("the exemption has no quarterly limit");
  return {
    ...exemption,
    pack: { ...pack, parameters: [...pack.parameters, { ...latest, value: limitFen, validFrom }] },
  };
}

test("a higher limit of a quarter is a dated value: who sold too much before gains the exemption from that day", () => {
  const raised = withQuarterlyLimit(36_000_000, "2026-04-01");
  const eligible = (day: string) => decidePolicy(raised, bakery, day, dictionary).eligible;
  expect([eligible("2026-03-31"), eligible("2026-04-01")]).toEqual([false, true]);
});

test("a limit a fen below the sales is not enough", () => {
  const raised = withQuarterlyLimit(33_599_999, "2026-04-01");
  expect(decidePolicy(raised, bakery, "2026-04-01", dictionary).eligible).toBe(false);
});
