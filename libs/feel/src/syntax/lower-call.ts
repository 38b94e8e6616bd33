import type { SyntaxNode } from "@lezer/common";
import { findBuiltin } from "../builtins/registry.ts";
import { invoke } from "../values/invoke.ts";
import { parseTemporal } from "../values/temporal.ts";
import type { Node } from "./ir.ts";
import { type Lowering, nameOf, operand, spanOf, textOf } from "./lowering.ts";
import { unquote } from "./string-literal.ts";
import { FeelSyntaxError } from "./syntax-error.ts";
import { childrenNamed, operandsOf } from "./tree.ts";

export function lowerCall(node: SyntaxNode, to: Lowering): Node {
  const callee = operand(node, 0, to);
  const name = nameOf(callee, to);
  const named = callee.name === "VariableName" || callee.name === "SpecialFunctionName";
  if (named && !to.names.isBound(name) && !to.isDeclared(name)) {
    const call = lowerBuiltin(name, node, to);
    if (call !== undefined) return call;
  }
  return { kind: "call", callee: to.lower(callee), ...lowerArguments(node, to), at: spanOf(node) };
}

/** `date(…)`, `time(…)`, `date and time(…)`, `duration(…)` and `@"…"`. */
export function lowerDateTimeLiteral(node: SyntaxNode, to: Lowering): Node {
  const literal = node.getChild("AtLiteral")?.getChild("StringLiteral");
  if (literal) return { kind: "literal", value: parseTemporal(unquote(textOf(literal, to))), at: spanOf(node) };
  const name = nameOf(operand(node, 0, to), to);
  const call = lowerBuiltin(name, node, to);
  if (call === undefined) throw new FeelSyntaxError(to.source, node.from, `Unknown function "${name}"`);
  return call;
}

/** Built-ins are pure, so a call whose arguments are all constant is its result. */
function lowerBuiltin(name: string, node: SyntaxNode, to: Lowering): Node | undefined {
  const at = spanOf(node);
  const { args, names } = lowerArguments(node, to);
  if ((name === "now" || name === "today") && args.length === 0) return { kind: "clock", shows: name, at };
  const fn = findBuiltin(name);
  if (fn === undefined) return undefined;
  const constants = args.flatMap((arg) => (arg.kind === "literal" ? [arg.value] : []));
  if (constants.length === args.length) return { kind: "literal", value: invoke(fn, constants, names), at };
  return { kind: "builtin", fn, args, names, at };
}

function lowerArguments(node: SyntaxNode, to: Lowering): { args: Node[]; names: string[] | undefined } {
  const named = node.getChild("NamedParameters");
  if (named !== null) {
    const parameters = childrenNamed(named, "NamedParameter");
    return {
      args: parameters.map((parameter) => to.lower(operand(parameter, 1, to))),
      names: parameters.map((parameter) => nameOf(operand(parameter, 0, to), to)),
    };
  }
  const positional = node.getChild("PositionalParameters");
  return { args: positional === null ? [] : operandsOf(positional).map((arg) => to.lower(arg)), names: undefined };
}
