import type { SyntaxNode } from "@lezer/common";
import type { Iteration, Node } from "./ir.ts";
import { type Lowering, nameOf, operand, spanOf } from "./lowering.ts";
import { childrenNamed, operandsOf } from "./tree.ts";

/** Later iterations see the variables of earlier ones; the body also sees `partial`, the results so far. */
export function lowerFor(node: SyntaxNode, to: Lowering): Node {
  return to.names.within(["partial"], () => {
    const iterations = lowerIterations(node, to);
    return { kind: "for", iterations, body: to.lower(operand(node, -1, to)), at: spanOf(node) };
  });
}

export function lowerQuantified(node: SyntaxNode, to: Lowering): Node {
  return to.names.within([], () => {
    const kind = node.getChild("every") === null ? "some" : "every";
    const iterations = lowerIterations(node, to);
    return { kind, iterations, body: to.lower(operand(node, -1, to)), at: spanOf(node) };
  });
}

function lowerIterations(node: SyntaxNode, to: Lowering): Iteration[] {
  return childrenNamed(node, "InExpressions").flatMap((list) =>
    childrenNamed(list, "InExpression").map((expression) => {
      const ends = operandsOf(operand(expression, -1, to));
      const name = nameOf(operand(expression, 0, to), to);
      const from = to.lower(ends[0] ?? expression);
      const iteration = { name, from, to: ends[1] === undefined ? undefined : to.lower(ends[1]) };
      to.names.bind(name);
      return iteration;
    }),
  );
}
