import type { NodeOf } from "../syntax/ir.ts";
import type { FeelType } from "../values/type.ts";
import type { FeelValue } from "../values/value.ts";
import { type Axis, axisOf, bit } from "./axis.ts";

/** The input space of a table as a grid, each row a box in it. Bit r of a mask stands for row r. */
export type TableSpace = {
  readonly axes: readonly Axis[];
  /** By axis and piece: the rows that accept it, rows with an unclear cell there included. */
  readonly masks: readonly (readonly bigint[])[];
  /** Rows all of whose cells are clear. */
  readonly clear: bigint;
};

/** Undefined when time ran out. */
export function tableSpace(
  table: NodeOf<"table">,
  typeOfInput: (index: number) => FeelType | undefined,
  isOver: () => boolean,
): TableSpace | undefined {
  const axes: Axis[] = [];
  for (const [i, input] of table.inputs.entries()) {
    const cells = table.rules.flatMap((rule) => rule.cells[i] ?? []);
    const axis = axisOf(cells, input.allowed, typeOfInput(i), isOver);
    if (axis === undefined) return undefined;
    axes.push(axis);
  }
  const clear = table.rules.reduce(
    (mask, _, row) => (axes.every((axis) => axis.accepted[row] !== undefined) ? mask | bit(row) : mask),
    0n,
  );
  return { axes, masks: axes.map(rowsByPiece), clear };
}

function rowsByPiece({ pieces, accepted }: Axis): bigint[] {
  const masks = pieces.map(() => 0n);
  for (const [row, bits] of accepted.entries()) {
    for (let piece = 0, rest = bits; piece < pieces.length; piece++) {
      if (rest === undefined || (rest & 1n) === 1n) masks[piece] = (masks[piece] ?? 0n) | bit(row);
      if (rest === 0n) break;
      if (rest !== undefined) rest >>= 1n;
    }
  }
  return masks;
}

export type Search = {
  /** Points of the grid, one value for each input. */
  readonly points: readonly FeelValue[][];
  /** False when time ran out first. */
  readonly complete: boolean;
};

/** Points that none of `covering` accepts, among those that `within` accepts; at most `limit`, until the deadline. */
export function uncovered(
  { axes, masks }: TableSpace,
  covering: bigint,
  within: number | undefined,
  limit: number,
  isOver: () => boolean,
): Search {
  const points: FeelValue[][] = [];
  const covered = new Set<string>();
  let complete = true;
  const visit = (axis: number, rows: bigint, point: FeelValue[]): void => {
    if (points.length >= limit || !complete) return;
    if (isOver()) {
      complete = false;
      return;
    }
    if (axis === axes.length) {
      if (rows === 0n) points.push(point);
      return;
    }
    const key = `${axis}:${rows}`;
    if (covered.has(key)) return;
    const found = points.length;
    const seen = new Set<bigint>();
    for (const [piece, mask] of (masks[axis] ?? []).entries()) {
      const own = within === undefined ? undefined : axes[axis]?.accepted[within];
      if (own !== undefined && (own & bit(piece)) === 0n) continue;
      const rest = rows & mask;
      if (seen.has(rest)) continue;
      seen.add(rest);
      visit(axis + 1, rest, [...point, axes[axis]?.pieces[piece] ?? null]);
    }
    if (points.length === found && complete) covered.add(key);
  };
  visit(0, covering, []);
  return { points, complete };
}
