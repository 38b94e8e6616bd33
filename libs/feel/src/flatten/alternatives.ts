import type { Node } from "../syntax/ir.ts";
import { all, isNotTrue, isTrue, literal } from "./build.ts";
import type { Writing } from "./origin.ts";
import { columnOf, isSingleHit, matchOf, type TableColumn } from "./table.ts";

/** A value as one of several, of which exactly one `when` holds; only the node itself when nothing is to be chosen. */
export type Alternative = { readonly when: Node; readonly value: Node };

/** Beyond this many the choice is left to be evaluated. */
const most = 4096;

export function alternatives(node: Node, writing: Writing): readonly Alternative[] {
  const itself = [{ when: literal(true), value: node }];
  const of = (inner: Node, rebuild: (value: Node) => Node) => {
    const found = alternatives(inner, writing);
    return found.length === 1 ? itself : found.map(({ when, value }) => ({ when, value: rebuild(value) }));
  };
  switch (node.kind) {
    case "if": {
      const condition = writing.condition(node.condition);
      return [
        ...guarded(isTrue(condition), alternatives(node.consequent, writing)),
        ...guarded(isNotTrue(condition), alternatives(node.otherwise, writing)),
      ];
    }
    case "table": {
      const column = columnOf(node, 0);
      return node.outputs.length === 1 && isSingleHit(node) ? tableAlternatives(column, writing) : itself;
    }
    case "path": {
      if (node.of.kind !== "table" || !isSingleHit(node.of)) return of(node.of, (value) => ({ ...node, of: value }));
      const index = node.of.outputs.findIndex(({ name }) => name === node.key);
      return index < 0 ? itself : tableAlternatives(columnOf(node.of, index), writing);
    }
    case "negate":
    case "convert":
      return of(node.of, (value) => ({ ...node, of: value }));
    case "arithmetic": {
      const pairs = product(alternatives(node.left, writing), alternatives(node.right, writing));
      if (pairs.length === 1 || pairs.length > most) return itself;
      return pairs.map(({ when, values: [left, right] }) => ({ when, value: { ...node, left, right } }));
    }
    default:
      return itself;
  }
}

/** What holds of one of several values: of the one that is chosen, or of all. */
export function product(
  left: readonly Alternative[],
  right: readonly Alternative[],
): { when: Node; values: [Node, Node] }[] {
  return left.flatMap((a) =>
    right.map((b) => ({ when: all([a.when, b.when]), values: [a.value, b.value] as [Node, Node] })),
  );
}

function guarded(guard: Node, inner: readonly Alternative[]): Alternative[] {
  return inner.map(({ when, value }) => ({ when: all([guard, when]), value }));
}

/** With FIRST a row counts only where none before it holds; the other tables are taken at their word that rows do not meet. */
function tableAlternatives(column: TableColumn, writing: Writing): readonly Alternative[] {
  const matches = column.table.rules.map((rule) => matchOf(column.table, rule, writing));
  const chosen = column.rows.flatMap(({ value, index, after }) => {
    const earlier = after.map((other) => isNotTrue(matches[other] as Node));
    return guarded(all([isTrue(matches[index] as Node), ...earlier]), alternatives(value, writing));
  });
  const none = all(matches.map(isNotTrue));
  return [...chosen, ...guarded(none, alternatives(column.fallback, writing))];
}
