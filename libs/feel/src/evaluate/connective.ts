import { mergeUnknown, Unknown } from "../values/unknown.ts";
import type { FeelValue } from "../values/value.ts";

/** Three-valued `and` (DMN 1.5 table 50), stopping at the first false; an unknown part outweighs null. */
export function conjunction<T>(parts: readonly T[], evaluatePart: (part: T) => FeelValue): boolean | null | Unknown {
  return connect(parts, evaluatePart, false);
}

/** Three-valued `or`, stopping at the first true. */
export function disjunction<T>(parts: readonly T[], evaluatePart: (part: T) => FeelValue): boolean | null | Unknown {
  return connect(parts, evaluatePart, true);
}

function connect<T>(
  parts: readonly T[],
  evaluatePart: (part: T) => FeelValue,
  decisive: boolean,
): boolean | null | Unknown {
  let sawNull = false;
  let unknown: Unknown | undefined;
  for (const part of parts) {
    const value = evaluatePart(part);
    if (value === decisive) return decisive;
    if (value instanceof Unknown) unknown = mergeUnknown(unknown, value);
    else if (value !== !decisive) sawNull = true;
  }
  return unknown ?? (sawNull ? null : !decisive);
}
