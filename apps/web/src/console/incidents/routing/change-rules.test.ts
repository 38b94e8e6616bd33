import type { RoutingRule } from "@zhida/gov-incidents/contract";
import { expect, test } from "vitest";
import { moved } from "../../parts/moved.ts";
import { blankRule, withRule } from "./change-rules.ts";

const rule = (code: string): RoutingRule => ({ ...blankRule([]), code });
const [a, b, c] = [rule("a"), rule("b"), rule("c")];
const codes = (rules: readonly RoutingRule[]) => rules.map(({ code }) => code).join("");

test("a new rule has a code that nobody has and decides nothing", () => {
  const taken = [rule("rule-2"), rule("rule-3")];
  expect(blankRule(taken)).toMatchObject({ code: "rule-4", enabled: false, send: { automatic: false } });
});

test("rules change places with their neighbours and stay at the ends", () => {
  expect(codes(moved([a, b, c], 0, 1))).toBe("bac");
  expect(codes(moved([a, b, c], 2, -1))).toBe("acb");
  expect(codes(moved([a, b, c], 0, -1))).toBe("abc");
  expect(codes(moved([a, b, c], 2, 1))).toBe("abc");
});

test("an edited rule keeps its place, a new one stands last", () => {
  expect(codes(withRule([a, b], a, c))).toBe("cb");
  expect(codes(withRule([a, b], c, c))).toBe("abc");
});
