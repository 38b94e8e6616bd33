import { isNotTrue } from "@zhida/feel";
import { complementAccepts } from "../accepts.ts";
import type { TodayAccepts } from "../program.ts";
import { moved } from "./comparison-set.ts";
import type { Conditions } from "./conditions.ts";
import { allOf, anyOf, type Formula, type TestFormula } from "./formula.ts";

/** What must hold where the formula does not: for a fact that is there, every other value and null. */
export function negation(formula: Formula, to: Conditions): Formula {
  switch (formula.kind) {
    case "constant":
      return { kind: "constant", holds: !formula.holds };
    case "all":
      return anyOf(formula.parts.map((part) => negation(part, to)));
    case "any":
      return allOf(formula.parts.map((part) => negation(part, to)));
    case "residual":
      return { ...formula, node: isNotTrue(formula.node), condition: to.negated(formula.condition) };
    case "test":
      return negatedTest(formula, to);
  }
}

function negatedTest(test: TestFormula, to: Conditions): TestFormula {
  const { accepts } = test;
  const rest = accepts.kind === "today" ? outside(accepts) : complementAccepts(accepts);
  return { ...test, accepts: rest, node: isNotTrue(test.node), condition: to.negated(test.condition) };
}

/** One interval has two sides; of two, as `!=` makes them, only the gap is left. */
function outside({ intervals, null: isNull }: TodayAccepts): TodayAccepts {
  const [first = {}, second] = intervals;
  if (second?.from !== undefined && first.to !== undefined) {
    const gap = { from: moved(first.to, 1), to: moved(second.from, -1) };
    return { kind: "today", intervals: [gap], null: !isNull };
  }
  const before = first.from === undefined ? [] : [{ to: moved(first.from, -1) }];
  const after = first.to === undefined ? [] : [{ from: moved(first.to, 1) }];
  return { kind: "today", intervals: [...before, ...after], null: !isNull };
}
