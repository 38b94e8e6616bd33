import type { Node } from "../syntax/ir.ts";
import { mergeUnknown, Unknown } from "../values/unknown.ts";
import { evaluate } from "./evaluate.ts";
import type { Scope } from "./scope.ts";

export type Verdict = { readonly verdict: boolean | "unknown"; readonly missing: string[] };

/** True, false, or unknown with the absent facts that could still decide it. What FEEL leaves null is not true, so false. */
export function decide(node: Node, scope: Scope): Verdict {
  const truth = truthOf(node, scope);
  return truth instanceof Unknown
    ? { verdict: "unknown", missing: [...truth.missing] }
    : { verdict: truth, missing: [] };
}

/** Where only true counts, null is as good as false, so `null and x` needs no x. */
export function truthOf(node: Node, scope: Scope): boolean | Unknown {
  if (node.kind !== "and" && node.kind !== "or") {
    const value = evaluate(node, scope);
    return value instanceof Unknown ? value : value === true;
  }
  const decisive = node.kind === "or";
  let unknown: Unknown | undefined;
  for (const part of node.parts) {
    const truth = truthOf(part, scope);
    if (truth === decisive) return decisive;
    unknown = mergeUnknown(unknown, truth);
  }
  return unknown ?? !decisive;
}
