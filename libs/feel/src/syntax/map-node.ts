import type { Node, Test } from "./ir.ts";

/** The same node over other children; the node itself when none changed. Tables keep their rules apart and are not entered. */
export function mapChildren(node: Node, change: (child: Node) => Node): Node {
  const all = (nodes: readonly Node[]) => nodes.map(change);
  const tests = (given: readonly Test[]) => given.map((test) => mapTest(test, change));
  switch (node.kind) {
    case "literal":
    case "name":
    case "fact":
    case "clock":
    case "table":
      return node;
    case "path":
    case "negate":
    case "instance":
    case "convert":
      return { ...node, of: change(node.of) };
    case "arithmetic":
    case "compare":
      return { ...node, left: change(node.left), right: change(node.right) };
    case "and":
    case "or":
      return { ...node, parts: all(node.parts) };
    case "between":
      return { ...node, value: change(node.value), low: change(node.low), high: change(node.high) };
    case "in":
      return { ...node, value: change(node.value), tests: tests(node.tests) };
    case "unary-tests":
      return { ...node, tests: tests(node.tests) };
    case "if":
      return {
        ...node,
        condition: change(node.condition),
        consequent: change(node.consequent),
        otherwise: change(node.otherwise),
      };
    case "for":
    case "some":
    case "every": {
      const iterations = node.iterations.map(({ name, from, to }) => ({
        name,
        from: change(from),
        to: to && change(to),
      }));
      return { ...node, iterations, body: change(node.body) };
    }
    case "filter":
      return { ...node, list: change(node.list), by: change(node.by) };
    case "list":
      return { ...node, items: all(node.items) };
    case "context":
      return { ...node, entries: node.entries.map(({ key, value }) => ({ key, value: change(value) })) };
    case "range":
      return { ...node, start: node.start && change(node.start), end: node.end && change(node.end) };
    case "function":
      return { ...node, body: change(node.body) };
    case "call":
      return { ...node, callee: change(node.callee), args: all(node.args) };
    case "builtin":
      return { ...node, args: all(node.args) };
  }
}

export function mapTest(test: Test, change: (child: Node) => Node): Test {
  return test.kind === "compare-test"
    ? { ...test, operand: change(test.operand) }
    : { ...test, value: change(test.value) };
}
