import type { Node, NodeOf, TableRule } from "../syntax/ir.ts";
import { equalValues } from "../values/equality.ts";
import type { FeelValue } from "../values/value.ts";
import { all, any, compare, isNotTrue, literal, not } from "./build.ts";
import type { Writing } from "./origin.ts";

/** One output of a table of which one rule applies. */
export type TableColumn = {
  readonly table: NodeOf<"table">;
  readonly rows: readonly {
    readonly index: number;
    readonly value: Node;
    /** The rules that go before it where several hold. */
    readonly after: readonly number[];
  }[];
  readonly fallback: Node;
};

export function isSingleHit(table: NodeOf<"table">): boolean {
  const { hitPolicy } = table;
  if (hitPolicy === "PRIORITY")
    return table.rules.every(({ outputs }) => outputs.every(({ kind }) => kind === "literal"));
  return hitPolicy === "UNIQUE" || hitPolicy === "ANY" || hitPolicy === "FIRST";
}

export function columnOf(table: NodeOf<"table">, column: number): TableColumn {
  const type = table.outputs[column]?.type;
  const typed = (node: Node): Node =>
    type === undefined || type.kind === "Any" ? node : { kind: "convert", of: node, type, at: node.at };
  const rows = table.rules.map(({ outputs }, index) => ({
    index,
    value: typed(outputs[column] ?? literal(null)),
    after: before(table, index),
  }));
  return { table, rows, fallback: table.outputs[column]?.fallback ?? literal(null) };
}

function before(table: NodeOf<"table">, index: number): number[] {
  if (table.hitPolicy === "FIRST") return Array.from({ length: index }, (_, i) => i);
  if (table.hitPolicy !== "PRIORITY") return [];
  const mine = ranksOf(table, index);
  return table.rules.flatMap((_, other) => {
    const theirs = ranksOf(table, other);
    const differing = theirs.findIndex((rank, i) => rank !== mine[i]);
    const isBefore = differing < 0 ? other < index : (theirs[differing] ?? 0) < (mine[differing] ?? 0);
    return isBefore ? [other] : [];
  });
}

function ranksOf(table: NodeOf<"table">, index: number): number[] {
  return table.outputs.map(({ order }, i) => {
    const output = table.rules[index]?.outputs[i];
    const value: FeelValue = output?.kind === "literal" ? output.value : null;
    const rank = order.findIndex((listed) => equalValues(listed, value) === true);
    return rank < 0 ? order.length : rank;
  });
}

/** All cells of a rule hold, and no input is outside its allowed values. */
export function matchOf(table: NodeOf<"table">, rule: TableRule, writing: Writing): Node {
  const cells = rule.cells.flatMap((cell, i) => {
    const input = table.inputs[i];
    if (input === undefined) return [literal(null)];
    return cell.kind === "literal"
      ? cell.value === true
        ? []
        : [cell]
      : [writing.condition(testsOn(input.expression, cell, writing))];
  });
  return all([...allowedInputs(table, writing), ...cells]);
}

function allowedInputs(table: NodeOf<"table">, writing: Writing): Node[] {
  return table.inputs.flatMap(({ expression, allowed }) => {
    if (allowed === undefined) return [];
    const isNull = writing.condition(compare("=", expression, literal(null)));
    return [any([isNull, isNotTrue(not(writing.condition(testsOn(expression, allowed, writing))))])];
  });
}

/** A cell asks its input. */
function testsOn(input: Node, cell: Node, { like }: Writing): Node {
  if (cell.kind !== "unary-tests") return cell;
  const asked = like(cell, { kind: "in", value: input, tests: cell.tests, at: cell.at });
  return cell.negated ? like(cell, not(asked)) : asked;
}
