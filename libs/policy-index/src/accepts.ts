import { complementIntervals, intersectIntervals } from "./intervals.ts";
import type { Accepts } from "./program.ts";

/** Both sets belong to one fact, so they are of one kind. */
export function intersectAccepts(a: Accepts, b: Accepts): Accepts {
  const both = a.null && b.null;
  if (a.kind === "range" && b.kind === "range") {
    return { kind: "range", intervals: intersectIntervals(a.intervals, b.intervals), null: both };
  }
  if (a.kind === "text" && b.kind === "text") return { kind: "text", ...intersectTexts(a, b), null: both };
  throw new TypeError("A fact is either text or ordered");
}

export function unionAccepts(a: Accepts, b: Accepts): Accepts {
  return complementAccepts(intersectAccepts(complementAccepts(a), complementAccepts(b)));
}

/** All other values, null among them. */
export function complementAccepts(accepts: Accepts): Accepts {
  return accepts.kind === "range"
    ? { kind: "range", intervals: complementIntervals(accepts.intervals), null: !accepts.null }
    : { kind: "text", values: accepts.values, negated: !accepts.negated, null: !accepts.null };
}

/** Whether everything in the first set is in the second. */
export function isWithin(a: Accepts, b: Accepts): boolean {
  const rest = intersectAccepts(a, complementAccepts(b));
  if (rest.null) return false;
  return rest.kind === "range" ? rest.intervals.length === 0 : rest.values.length === 0 && !rest.negated;
}

/** Whether a value that is there (a number, an epoch day, 0 or 1 for a boolean, a code, null) is in the set. */
export function isAccepted(accepts: Accepts, value: number | string | null): boolean {
  if (value === null) return accepts.null;
  if (accepts.kind === "text") return accepts.values.includes(value as string) !== accepts.negated;
  for (const { from, to } of accepts.intervals) if (from <= (value as number) && (value as number) <= to) return true;
  return false;
}

type Texts = { readonly values: readonly string[]; readonly negated: boolean };

function intersectTexts(a: Texts, b: Texts): Texts {
  if (a.negated && b.negated) return { values: [...new Set([...a.values, ...b.values])].sort(), negated: true };
  const [named, other] = a.negated ? [b, a] : [a, b];
  return { values: named.values.filter((value) => other.values.includes(value) !== other.negated), negated: false };
}
