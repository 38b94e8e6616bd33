import type { SyntaxNode } from "@lezer/common";
import { findBuiltin } from "../builtins/registry.ts";
import { isTemporalProperty } from "../values/path.ts";
import { Unknown } from "../values/unknown.ts";
import type { Node } from "./ir.ts";
import { type Lowering, nameOf, operand, spanOf } from "./lowering.ts";

export function lowerName(node: SyntaxNode, to: Lowering): Node {
  const name = nameOf(node, to);
  const at = spanOf(node);
  if (to.names.isBound(name)) return { kind: "name", name, contextual: false, at };
  const builtin = to.isDeclared(name) ? undefined : findBuiltin(name);
  if (builtin !== undefined) return { kind: "literal", value: builtin, at };
  if (to.names.inFilter) {
    if (to.isDeclared(name)) to.names.free.add(name);
    return { kind: "name", name, contextual: !to.isDeclared(name), at };
  }
  return factNode([name], to, at);
}

/** A path that starts at a free name is one fact, up to a declared one's properties; any other reads a key from a value. */
export function lowerPath(node: SyntaxNode, to: Lowering): Node {
  const key = nameOf(operand(node, 1, to), to);
  const path = factPath(node, to);
  const isProperty = path !== undefined && isTemporalProperty(key) && to.isLeaf(path.slice(0, -1));
  if (path !== undefined && !isProperty) return factNode(path, to, spanOf(node));
  return { kind: "path", of: to.lower(operand(node, 0, to)), key, at: spanOf(node) };
}

function factPath(node: SyntaxNode, to: Lowering): string[] | undefined {
  if (node.name === "PathExpression") {
    const before = factPath(operand(node, 0, to), to);
    return before && [...before, nameOf(operand(node, 1, to), to)];
  }
  if (node.name !== "VariableName" || to.names.inFilter) return undefined;
  const name = nameOf(node, to);
  if (to.names.isBound(name) || (!to.isDeclared(name) && findBuiltin(name) !== undefined)) return undefined;
  return [name];
}

function factNode(path: string[], to: Lowering, at: Node["at"]): Node {
  const name = path.join(".");
  to.names.free.add(name);
  return { kind: "fact", name, path, unknown: new Unknown([name]), at };
}
