import type { FigureUnit } from "@zhida/gov-screen/contract";
import { percent } from "../charts/percent.ts";

/** 1,204 · 97.3% · — while there is nothing to take a share of. */
export function shownFigure(unit: FigureUnit, value: number | null): string {
  if (value === null) return "—";
  return unit === "share" ? percent(value) : value.toLocaleString("en-US");
}
