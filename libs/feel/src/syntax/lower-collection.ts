import type { SyntaxNode } from "@lezer/common";
import { resultOf } from "../typing/result-of.ts";
import { makeRange } from "../values/range.ts";
import type { Node } from "./ir.ts";
import { lowerType } from "./lower-type.ts";
import { type Lowering, nameOf, operand, spanOf, textOf } from "./lowering.ts";
import { unquote } from "./string-literal.ts";
import { childrenNamed, childrenOf, operandsOf } from "./tree.ts";

export function lowerList(node: SyntaxNode, to: Lowering): Node {
  const items = operandsOf(node).map((item) => to.lower(item));
  const at = spanOf(node);
  const constants = items.flatMap((item) => (item.kind === "literal" ? [item.value] : []));
  if (constants.length === items.length) return { kind: "literal", value: constants, at };
  return { kind: "list", items, at };
}

/** `[a..b]`, `(a..b)` and the outward brackets `]a..b[` that also exclude their end. */
export function lowerInterval(node: SyntaxNode, to: Lowering): Node {
  const brackets = childrenOf(node);
  const start = to.lower(operand(node, 0, to));
  const end = to.lower(operand(node, 1, to));
  const startIncluded = brackets[0]?.name === "[";
  const endIncluded = brackets.at(-1)?.name === "]";
  const at = spanOf(node);
  if (start.kind === "literal" && end.kind === "literal") {
    return { kind: "literal", value: makeRange(start.value, end.value, startIncluded, endIncluded), at };
  }
  return { kind: "range", start, end, startIncluded, endIncluded, at };
}

/** Each entry sees the entries before it; a function also sees itself. */
export function lowerContext(node: SyntaxNode, to: Lowering): Node {
  const entries = to.names.within([], () =>
    childrenNamed(node, "ContextEntry").map((entry) => {
      const [key, expression] = [operand(entry, 0, to), operand(entry, 1, to)];
      const literal = key.getChild("StringLiteral");
      const name = literal === null ? nameOf(key, to) : unquote(textOf(literal, to));
      if (expression.name === "FunctionDefinition") to.names.bind(name);
      const value = to.lower(expression);
      to.names.bind(name);
      return { key: name, value };
    }),
  );
  return { kind: "context", entries, at: spanOf(node) };
}

export function lowerFunction(node: SyntaxNode, to: Lowering): Node {
  const parameters = childrenNamed(node, "FormalParameters")
    .flatMap((list) => childrenNamed(list, "FormalParameter"))
    .map((parameter) => {
      const type = parameter.getChild("Type");
      return {
        name: nameOf(operand(parameter, 0, to), to),
        ...(type === null ? {} : { type: lowerType(type, to.source, to.findType) }),
      };
    });
  const names = parameters.map((parameter) => parameter.name);
  const body = to.names.within(names, () => to.lower(operand(operand(node, -1, to), 0, to)));
  return {
    kind: "function",
    parameters,
    body,
    result: resultOf(parameters, body),
    external: node.getChild("external") !== null,
    at: spanOf(node),
  };
}
