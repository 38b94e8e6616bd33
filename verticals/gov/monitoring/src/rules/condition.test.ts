import { evaluateNode } from "@zhida/feel";
import { Refusal } from "@zhida/platform";
import { expect, test } from "vitest";
import type { DeviceKind } from "../contract.ts";
import { compileCondition } from "./condition.ts";

const outlet = { limit: 60, factor: "w01018", deviceKind: "outlet" as DeviceKind };
const truck = { limit: 80, factor: null, deviceKind: "truck" as DeviceKind };

test("the limit is reckoned in once, and windows are read as facts", () => {
  const { node, reads } = compileCondition('avg(window(value,  "PT10M")) > 1.5 * limit', outlet);
  expect(reads).toEqual([
    { key: 'avg(window(value, "PT10M"))', kind: "aggregate", of: "value", spanMs: 600_000, aggregate: "avg" },
  ]);
  expect(node).toMatchObject({ kind: "compare", right: { kind: "literal", value: 90 } });
  expect(evaluateNode(node, { 'avg(window(value, "PT10M"))': 90.5 })).toBe(true);
  expect(evaluateNode(node, { 'avg(window(value, "PT10M"))': null })).not.toBe(true);
});

test("a condition combines factors, sites and hours", () => {
  const { reads } = compileCondition(
    'value > limit and w21003 > 8 and max(window(w21003, duration("PT1H"))) < 40',
    outlet,
  );
  expect(reads.map(({ key, kind }) => [key, kind])).toEqual([
    ["value", "plain"],
    ["w21003", "factor"],
    ['max(window(w21003, duration("PT1H")))', "aggregate"],
  ]);
  const dumping = compileCondition('unloaded and not(inside("disposal")) and distanceM("disposal") > 50', truck);
  expect(dumping.reads).toHaveLength(3);
  expect(compileCondition('time(now()) < time("06:00:00")', truck).usesClock).toBe(true);
});

const wrong: [string, string, typeof outlet | typeof truck][] = [
  ["value >", "not_feel", outlet],
  ["valve > limit", "unknown_fact", outlet],
  ["dance(value) > 3", "unknown_fact", outlet],
  ["speed > limit", "not_of_device", outlet],
  ["w01018 > 3", "not_of_device", truck],
  ["value > limit", "not_of_device", truck],
  ["value > limit", "limit_needed", { ...outlet, limit: null as never }],
  ["value > limit", "factor_needed", { ...outlet, factor: null as never }],
  ["value * 2", "not_yes_or_no", outlet],
  ['value > "high"', "not_yes_or_no", outlet],
  ["unloaded > 3", "not_yes_or_no", truck],
  ['avg(window(value, "10 minutes")) > 3', "window_wrong", outlet],
  ['avg(window(value, "P3D")) > 3', "window_wrong", outlet],
  ["avg(value) > 3", "window_wrong", outlet],
  ['window(value, "PT10M") > 3', "window_wrong", outlet],
  ['inside("garden")', "site_wrong", truck],
];

test.each(wrong)("%s is refused: %s", (text, code, given) => {
  expect(() => compileCondition(text, given)).toThrow(Refusal);
  try {
    compileCondition(text, given);
  } catch (error) {
    expect((error as Refusal).code).toBe(`monitoring-rules.${code}`);
  }
});
