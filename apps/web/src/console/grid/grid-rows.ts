import type { Duty } from "@zhida/gov-grid/contract";
import type { Area } from "@zhida/places/contract";
import type { LocalizedText } from "@zhida/platform/contract";

export type GridRow = { code: string; name: LocalizedText; duty?: Duty };

/** All grids with whoever looks after them today; those without anybody first. */
export function gridRows(drawn: readonly Area[], duties: readonly Duty[]): GridRow[] {
  const rows = new Map<string, GridRow>(drawn.map(({ code, name }) => [code, { code, name }]));
  for (const duty of duties) rows.set(duty.grid.code, { ...duty.grid, duty });
  return [...rows.values()].sort(
    (a, b) => Number(a.duty !== undefined) - Number(b.duty !== undefined) || (a.code < b.code ? -1 : 1),
  );
}
