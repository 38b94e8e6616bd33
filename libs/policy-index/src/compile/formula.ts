import type { Node } from "@zhida/feel";
import type { Accepts, TodayAccepts } from "../program.ts";

/**
 * What must hold, in Kleene's logic. `node` is true exactly where the part holds. `condition` is the position in the list of
 * conditions as they were written.
 */
export type Formula =
  | { readonly kind: "constant"; readonly holds: boolean }
  | TestFormula
  | { readonly kind: "residual"; readonly node: Node; readonly facts: readonly number[]; readonly condition: number }
  | { readonly kind: "all" | "any"; readonly parts: readonly Formula[] };

export type TestFormula = {
  readonly kind: "test";
  readonly fact: number;
  readonly accepts: Accepts | TodayAccepts;
  readonly node: Node;
  readonly condition: number;
};

export const always: Formula = { kind: "constant", holds: true };
export const never: Formula = { kind: "constant", holds: false };

export function allOf(parts: readonly Formula[]): Formula {
  return join("all", parts, true);
}

export function anyOf(parts: readonly Formula[]): Formula {
  return join("any", parts, false);
}

function join(kind: "all" | "any", parts: readonly Formula[], neutral: boolean): Formula {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const left = flat.filter((part) => part.kind !== "constant" || part.holds !== neutral);
  if (left.some(({ kind }) => kind === "constant")) return { kind: "constant", holds: !neutral };
  const [first, ...others] = left;
  if (first === undefined) return { kind: "constant", holds: neutral };
  return others.length === 0 ? first : { kind, parts: left };
}
