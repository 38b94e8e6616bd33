import type { SyntaxNode } from "@lezer/common";
import type { Node, Span } from "./ir.ts";
import type { FindType } from "./lower-type.ts";
import { normalizeName } from "./name.ts";
import type { Names } from "./names.ts";
import { FeelSyntaxError } from "./syntax-error.ts";
import { operandsOf } from "./tree.ts";

/** What every lowering step shares; `lower` is the dispatcher over all of them. */
export type Lowering = {
  readonly source: string;
  readonly names: Names;
  readonly findType: FindType;
  /** Names that the caller declared come before built-ins of the same name. */
  readonly isDeclared: (name: string) => boolean;
  /** Declared without names below it, so that a property may follow but no entry. */
  readonly isLeaf: (path: readonly string[]) => boolean;
  readonly lower: (node: SyntaxNode) => Node;
};

export function spanOf(node: SyntaxNode): Span {
  return { from: node.from, to: node.to };
}

export function textOf(node: SyntaxNode, to: Lowering): string {
  return to.source.slice(node.from, node.to);
}

export function nameOf(node: SyntaxNode, to: Lowering): string {
  return normalizeName(textOf(node, to));
}

/** The nth part that is not punctuation, from the end when negative; its absence is a syntax error. */
export function operand(node: SyntaxNode, index: number, to: Lowering): SyntaxNode {
  const found = operandsOf(node).at(index);
  if (found === undefined) throw new FeelSyntaxError(to.source, node.to, `Incomplete ${node.name}`);
  return found;
}
