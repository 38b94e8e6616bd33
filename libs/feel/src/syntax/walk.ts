import type { Node, Test } from "./ir.ts";

/** The nodes directly below a node, in reading order. */
export function childNodes(node: Node): Node[] {
  switch (node.kind) {
    case "literal":
    case "name":
    case "fact":
    case "clock":
      return [];
    case "path":
    case "negate":
    case "instance":
    case "convert":
      return [node.of];
    case "arithmetic":
    case "compare":
      return [node.left, node.right];
    case "and":
    case "or":
      return [...node.parts];
    case "between":
      return [node.value, node.low, node.high];
    case "in":
      return [node.value, ...node.tests.map(operandOf)];
    case "unary-tests":
      return node.tests.map(operandOf);
    case "if":
      return [node.condition, node.consequent, node.otherwise];
    case "for":
    case "some":
    case "every":
      return [...node.iterations.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])), node.body];
    case "filter":
      return [node.list, node.by];
    case "list":
      return [...node.items];
    case "context":
      return node.entries.map(({ value }) => value);
    case "range":
      return [node.start, node.end].filter((end) => end !== undefined);
    case "function":
      return [node.body];
    case "call":
      return [node.callee, ...node.args];
    case "builtin":
      return [...node.args];
    case "table":
      return [
        ...node.inputs.flatMap(({ expression, allowed }) =>
          allowed === undefined ? [expression] : [expression, allowed],
        ),
        ...node.outputs.flatMap(({ fallback }) => fallback ?? []),
        ...node.rules.flatMap(({ cells, outputs }) => [...cells, ...outputs]),
      ];
  }
}

/** A node and everything below it. */
export function* allNodes(node: Node): Generator<Node> {
  yield node;
  for (const child of childNodes(node)) yield* allNodes(child);
}

function operandOf(test: Test): Node {
  return test.kind === "compare-test" ? test.operand : test.value;
}
