import type { Cell } from "../explain/explanation.ts";
import type { Node } from "../syntax/ir.ts";

/** Where a node was written: what an explanation shows. */
export type Origin = { readonly decision: string; readonly text: string; readonly cell: Cell | undefined };

/** Remembers where nodes come from, however they are moved. */
export class Origins {
  readonly #known = new WeakMap<Node, Origin>();

  of(node: Node): Origin | undefined {
    return this.#known.get(node);
  }

  /** The first that is said of a node stands. */
  set(node: Node, origin: Origin | undefined): Node {
    if (origin !== undefined && node.kind !== "literal" && !this.#known.has(node)) this.#known.set(node, origin);
    return node;
  }
}

/** How conditions are rewritten. */
export type Writing = {
  readonly condition: (node: Node) => Node;
  /** The second node says what the first was written as. */
  readonly like: (written: Node, rebuilt: Node) => Node;
};
