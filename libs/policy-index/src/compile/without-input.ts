import { allNodes, mapChildren, type Node } from "@zhida/feel";

/** A test that speaks of `?`, with the tested value in its place; undefined where another `?` stands inside. */
export function withoutInput(test: Node, value: Node): Node | undefined {
  const hasOther = [...allNodes(test)].some(({ kind }) => kind === "in" || kind === "unary-tests" || kind === "table");
  return hasOther ? undefined : replaced(test, value);
}

function replaced(node: Node, value: Node): Node {
  return node.kind === "name" && node.name === "?" ? value : mapChildren(node, (child) => replaced(child, value));
}
