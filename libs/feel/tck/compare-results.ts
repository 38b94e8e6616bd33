import { sameValue } from "../src/values/equality.ts";
import { isNumber, toDecimal } from "../src/values/number.ts";
import { type FeelValue, isContext } from "../src/values/value.ts";

/** Numbers may differ by 1e-8, as the expected ones are often rounded; temporal values must also be written the same. */
export function agrees(actual: FeelValue, expected: FeelValue): boolean {
  if (isNumber(actual) && isNumber(expected)) return toDecimal(actual).minus(toDecimal(expected)).abs().lt(1e-8);
  if (Array.isArray(actual) && Array.isArray(expected)) {
    return actual.length === expected.length && actual.every((item, i) => agrees(item, expected[i] ?? null));
  }
  if (isContext(actual) && isContext(expected)) {
    const keys = Object.keys(expected);
    return (
      keys.length === Object.keys(actual).length &&
      keys.every((key) => agrees(actual[key] ?? null, expected[key] ?? null))
    );
  }
  return actual === expected || sameValue(actual, expected);
}
