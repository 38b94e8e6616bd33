import { type EvaluateOptions, scopeOf } from "../compile.ts";
import type { Node } from "../syntax/ir.ts";
import type { FeelValue } from "../values/value.ts";
import { decide, type Verdict } from "./decide.ts";
import { evaluate } from "./evaluate.ts";

/** The verdict of a node, e.g. one made by `decisionNode`. */
export function decideNode(node: Node, facts: Readonly<Record<string, unknown>>, options?: EvaluateOptions): Verdict {
  return decide(node, scopeOf(facts, "unknown", options));
}

/** The value of a node; absent facts are null. */
export function evaluateNode(
  node: Node,
  facts: Readonly<Record<string, unknown>>,
  options?: EvaluateOptions,
): FeelValue {
  return evaluate(node, scopeOf(facts, "null", options));
}
