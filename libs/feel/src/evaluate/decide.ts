import type { Node, NodeOf } from "../syntax/ir.ts";
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

/** Whether a node has the value `wanted`. Null is as good as the other one, so `null and x` needs no x. */
export function truthOf(node: Node, scope: Scope, wanted = true): boolean | Unknown {
  switch (node.kind) {
    case "and":
    case "or":
      return truthOfParts(node, scope, wanted);
    case "builtin": {
      const [only] = node.args;
      if (node.fn.name === "not" && only !== undefined && node.args.length === 1) return truthOf(only, scope, !wanted);
      break;
    }
    case "compare": {
      const asked = truthAsked(node);
      if (asked === undefined) break;
      const truth = truthOf(asked, scope);
      return truth instanceof Unknown ? truth : truth === wanted;
    }
  }
  const value = evaluate(node, scope);
  return value instanceof Unknown ? value : value === wanted;
}

function truthOfParts(node: NodeOf<"and" | "or">, scope: Scope, wanted: boolean): boolean | Unknown {
  const decisive = (node.kind === "or") === wanted;
  let unknown: Unknown | undefined;
  for (const part of node.parts) {
    const truth = truthOf(part, scope, wanted);
    if (truth === decisive) return decisive;
    unknown = mergeUnknown(unknown, truth);
  }
  return unknown ?? !decisive;
}

/** The connective in `(x and y) = true`, which null makes false. */
export function truthAsked({ operator, left, right }: NodeOf<"compare">): Node | undefined {
  if (operator !== "=" || right.kind !== "literal" || right.value !== true) return undefined;
  const isConnective = left.kind === "and" || left.kind === "or" || left.kind === "compare" || left.kind === "in";
  return isConnective || left.kind === "between" || (left.kind === "builtin" && left.fn.name === "not")
    ? left
    : undefined;
}
