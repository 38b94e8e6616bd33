import { expect, test } from "vitest";
import { StreamRule } from "../contract.ts";
import { toEngineRule } from "./engine-rule.ts";
import { withOwnLimit } from "./own-limit.ts";

const rule = (change: Partial<StreamRule> = {}) =>
  toEngineRule(
    "990122",
    3,
    StreamRule.parse({
      code: "outlet-cod",
      name: { zh: "化学需氧量超标", en: "COD above the limit" },
      kind: "threshold",
      deviceKind: "outlet",
      factor: "w01018",
      condition: "value > limit",
      limit: 50,
      severity: "critical",
      incidentCategory: null,
      ...change,
    }),
  );

test("a device is held against the limit of its own permit, by the same version of the rule, compiled once", () => {
  const given = rule();
  const own = withOwnLimit(given, { limits: { w01018: 30 } });
  expect(own).toMatchObject({ version: 3, rule: { code: "outlet-cod", limit: 30 } });
  expect(own.condition.node).not.toEqual(given.condition.node);
  expect(withOwnLimit(given, { limits: { w01018: 30 } })).toBe(own);
});

test("without a limit of its own, or by a rule on something else than the limit of a factor, it is the rule's", () => {
  for (const [given, limits] of [
    [rule(), {}],
    [rule(), { w21003: 5 }],
    [rule({ kind: "rate", condition: 'rate(window(value, "PT10M")) > limit' }), { w01018: 30 }],
    [rule({ limit: null, condition: "value > 9" }), { w01018: 30 }],
  ] as const) {
    expect(withOwnLimit(given, { limits })).toBe(given);
  }
});
