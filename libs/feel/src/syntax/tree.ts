import type { SyntaxNode } from "@lezer/common";

/** The children that mean something: comments are left out. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== "LineComment" && child.name !== "BlockComment") children.push(child);
  }
  return children;
}

const tokens = new Set(["(", ")", "[", "]", "{", "}", "..", ".", "<", ">", "in", "and", "or", "if", "then", "else"]);

/** The children that are not punctuation or keywords. */
export function operandsOf(node: SyntaxNode): SyntaxNode[] {
  return childrenOf(node).filter((child) => !tokens.has(child.name));
}

export function childrenNamed(node: SyntaxNode, name: string): SyntaxNode[] {
  return childrenOf(node).filter((child) => child.name === name);
}
