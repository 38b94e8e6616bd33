import type { Node, NodeOf, Test } from "../syntax/ir.ts";
import { equalValues } from "../values/equality.ts";
import { FeelRange, rangeIncludes } from "../values/range.ts";
import { Unknown } from "../values/unknown.ts";
import type { FeelValue } from "../values/value.ts";
import { compareBy } from "./compare-by.ts";
import { conjunction, disjunction } from "./connective.ts";
import { innerScope, type Scope } from "./scope.ts";

type Evaluate = (node: Node, scope: Scope) => FeelValue;

/** Whether the input passes at least one test. */
export function passesAny(
  tests: readonly Test[],
  input: FeelValue,
  scope: Scope,
  evaluate: Evaluate,
): boolean | null | Unknown {
  const only = tests[0];
  if (tests.length === 1 && only !== undefined) return passes(only, input, scope, evaluate);
  return disjunction(tests, (test) => passes(test, input, scope, evaluate));
}

/** One unary test on one input (DMN 1.5 §7.3.9, table 53). */
export function passes(test: Test, input: FeelValue, scope: Scope, evaluate: Evaluate): boolean | null | Unknown {
  if (test.kind === "compare-test") return compareBy(test.operator, input, evaluate(test.operand, scope));
  if (test.usesInput) {
    const value = evaluate(test.value, innerScope(scope, { "?": input }));
    return value instanceof Unknown || typeof value === "boolean" ? value : null;
  }
  if (test.value.kind === "range") return isInside(test.value, input, scope, evaluate);
  return matches(input, evaluate(test.value, scope));
}

/** Either end alone can exclude a value, whatever the other turns out to be. */
function isInside(
  range: NodeOf<"range">,
  input: FeelValue,
  scope: Scope,
  evaluate: Evaluate,
): boolean | null | Unknown {
  if (input instanceof FeelRange) return matches(input, evaluate(range, scope));
  const { start, end, startIncluded, endIncluded } = range;
  const low = start && evaluate(start, scope);
  const high = end && evaluate(end, scope);
  const above =
    low === undefined || (low === null && !startIncluded) || compareBy(startIncluded ? ">=" : ">", input, low);
  const below =
    high === undefined || (high === null && !endIncluded) || compareBy(endIncluded ? "<=" : "<", input, high);
  return conjunction([above, below], (part: FeelValue) => part);
}

/** Equal to it, inside it as a range, or among its items as a list. */
export function matches(input: FeelValue, expected: FeelValue): boolean | null | Unknown {
  if (input instanceof Unknown) return input;
  if (expected instanceof Unknown) return expected;
  if (expected instanceof FeelRange)
    return input instanceof FeelRange ? equalValues(input, expected) : rangeIncludes(expected, input);
  if (!Array.isArray(expected)) return equalValues(input, expected);
  if (Array.isArray(input) && equalValues(input, expected) === true) return true;
  return expected.some(
    (item) => (item instanceof FeelRange ? matches(input, item) : equalValues(input, item)) === true,
  );
}
