import type { Problem } from "../dmn/problem.ts";
import type { NodeOf, TableRule } from "../syntax/ir.ts";
import { literalText } from "../values/text.ts";
import type { FeelType } from "../values/type.ts";
import type { FeelValue } from "../values/value.ts";
import { bit } from "./axis.ts";
import { type TableSpace, tableSpace, uncovered } from "./table-space.ts";

export type TableCheckOptions = {
  readonly typeOfInput: (index: number) => FeelType | undefined;
  /** Milliseconds since some start; the check gives up when they have passed. */
  readonly clock: () => number;
  readonly budgetMs: number;
  /** Annotation columns of which a row needs at least one, e.g. the legal source; none are needed when empty. */
  readonly sourceColumns: readonly string[];
};

const gapsShown = 5;

/** Overlaps where they are forbidden, rows that can never decide, inputs that no row covers, rows without a source. */
export function checkTable(table: NodeOf<"table">, options: TableCheckOptions): Problem[] {
  const deadline = options.clock() + options.budgetMs;
  const isOver = () => options.clock() > deadline;
  const space = tableSpace(table, options.typeOfInput, isOver);
  const found = space
    ? [...overlaps(table, space, isOver), ...unreachable(table, space, isOver), ...gaps(table, space, isOver)]
    : [];
  const unfinished: Problem = { code: "check_unfinished", element: table.name, text: "" };
  return [...found, ...withoutSource(table, options.sourceColumns), ...(isOver() ? [unfinished] : [])];
}

function overlaps(table: NodeOf<"table">, space: TableSpace, isOver: () => boolean): Problem[] {
  if (table.hitPolicy !== "UNIQUE" && table.hitPolicy !== "ANY") return [];
  const found: Problem[] = [];
  for (const [i, first] of table.rules.entries()) {
    if (isOver()) return found;
    for (const [offset, second] of table.rules.slice(i + 1).entries()) {
      const j = i + 1 + offset;
      const point = table.hitPolicy === "ANY" && sameOutputs(first, second) ? undefined : sharedPoint(space, i, j);
      if (point === undefined) continue;
      const text = second.texts.join(" | ");
      found.push({
        code: "overlap",
        element: table.name,
        text,
        rows: [i + 1, j + 1],
        example: exampleOf(table, point),
      });
    }
  }
  return found;
}

function sameOutputs(a: TableRule, b: TableRule): boolean {
  return a.outputs.every((output, i) => {
    const other = b.outputs[i];
    return (
      output.kind === "literal" && other?.kind === "literal" && literalText(output.value) === literalText(other.value)
    );
  });
}

function sharedPoint({ axes, clear }: TableSpace, a: number, b: number): FeelValue[] | undefined {
  if ((clear & bit(a)) === 0n || (clear & bit(b)) === 0n) return undefined;
  const shared: bigint[] = [];
  for (const { accepted } of axes) {
    const both = (accepted[a] ?? 0n) & (accepted[b] ?? 0n);
    if (both === 0n) return undefined;
    shared.push(both);
  }
  return shared.map((bits, i) => axes[i]?.pieces[lowestBit(bits)] ?? null);
}

function lowestBit(bits: bigint): number {
  return (bits & -bits).toString(2).length - 1;
}

/** A row with a cell that nothing passes, or, where the first hit counts, one that the rows above cover. */
function unreachable(table: NodeOf<"table">, space: TableSpace, isOver: () => boolean): Problem[] {
  return table.rules.flatMap((rule, row): Problem[] => {
    const problem = { code: "unreachable_row" as const, element: table.name, text: rule.texts.join(" | ") };
    const empty = space.axes.findIndex(({ accepted }) => accepted[row] === 0n);
    if (empty >= 0) {
      return [
        { ...problem, text: rule.texts[empty] ?? "", cell: { row: row + 1, column: empty + 1 }, rows: [row + 1] },
      ];
    }
    if (table.hitPolicy !== "FIRST" || row === 0) return [];
    const above = space.clear & (bit(row) - 1n);
    const left = uncovered(space, above, row, 1, isOver);
    return left.complete && left.points.length === 0 ? [{ ...problem, rows: [row + 1] }] : [];
  });
}

/** Inputs that match no row, where a table promises one result and names no default. */
function gaps(table: NodeOf<"table">, space: TableSpace, isOver: () => boolean): Problem[] {
  const promises = ["UNIQUE", "ANY", "FIRST", "PRIORITY"].includes(table.hitPolicy);
  if (!promises || table.outputs.some(({ fallback }) => fallback !== undefined)) return [];
  const all = bit(table.rules.length) - 1n;
  return uncovered(space, all, undefined, gapsShown, isOver).points.map((point) => ({
    code: "gap",
    element: table.name,
    text: "",
    example: exampleOf(table, point),
  }));
}

function withoutSource(table: NodeOf<"table">, columns: readonly string[]): Problem[] {
  if (columns.length === 0) return [];
  return table.rules.flatMap((rule, row) => {
    const hasSource = columns.some((column) => (rule.annotations[column] ?? "").trim() !== "");
    const text = rule.texts.join(" | ");
    return hasSource ? [] : [{ code: "missing_source" as const, element: table.name, text, rows: [row + 1] }];
  });
}

/** A null in a point stands for an input that does not matter. */
function exampleOf(table: NodeOf<"table">, point: readonly FeelValue[]): Problem["example"] {
  return table.inputs.flatMap(({ label }, i) => {
    const value = point[i] ?? null;
    return value === null ? [] : [{ input: label, value: literalText(value) }];
  });
}
