import type { Me } from "@zhida/identity/contract";
import type { DrillDepth, TileRecord } from "./tile-record.ts";

const DEPTHS: DrillDepth[] = ["figure", "breakdown", "incident"];

/** The number that a record names in a summary; null while there is none. */
export function readFigure(record: TileRecord, summary: object | undefined): number | null {
  const value = (summary as Record<string, unknown> | undefined)?.[record.field];
  return typeof value === "number" ? value : null;
}

/** The tone of the last level that the figure reaches. */
export function toneOfFigure({ levels }: TileRecord, figure: number | null): TileRecord["levels"][number]["tone"] {
  if (figure === null) return "plain";
  return levels.findLast(({ from }) => figure >= from)?.tone ?? "plain";
}

/** How deep somebody may go by the best of his roles; null: the tile is not for him. */
export function ceilingFor(record: TileRecord, { positions }: Pick<Me, "positions">): DrillDepth | null {
  const held = positions.flatMap(({ roles }) => roles);
  const depths = held.flatMap((role) => record.ceilings[role] ?? []);
  return DEPTHS.findLast((depth) => depths.includes(depth)) ?? null;
}

export const mayGo = (ceiling: DrillDepth, wanted: DrillDepth): boolean =>
  DEPTHS.indexOf(wanted) <= DEPTHS.indexOf(ceiling);
