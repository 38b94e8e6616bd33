import { type Node, negationOf } from "@zhida/feel";
import { intersectAccepts, unionAccepts } from "../accepts.ts";
import type { Accepts } from "../program.ts";
import type { Conditions } from "./conditions.ts";
import type { Formula } from "./formula.ts";

/** Tests of one fact that were written as one condition become one test. */
export function united(formula: Formula, node: Node, wanted: boolean, to: Conditions): Formula {
  if ((formula.kind !== "all" && formula.kind !== "any") || !to.isWritten(node)) return formula;
  const set = setOf(formula);
  if (set === undefined) return formula;
  return { kind: "test", ...set, node: wanted ? node : negationOf(node), condition: to.of(node, !wanted) };
}

/** The values of one fact for which the formula holds, when it reads no other and today does not matter. */
function setOf(formula: Formula): { readonly fact: number; readonly accepts: Accepts } | undefined {
  if (formula.kind === "constant" || formula.kind === "residual") return undefined;
  if (formula.kind === "test") {
    return formula.accepts.kind === "today" ? undefined : { fact: formula.fact, accepts: formula.accepts };
  }
  const join = formula.kind === "all" ? intersectAccepts : unionAccepts;
  let whole: ReturnType<typeof setOf>;
  for (const part of formula.parts) {
    const set = setOf(part);
    if (set === undefined || (whole !== undefined && whole.fact !== set.fact)) return undefined;
    whole = whole === undefined ? set : { fact: set.fact, accepts: join(whole.accepts, set.accepts) };
  }
  return whole;
}
