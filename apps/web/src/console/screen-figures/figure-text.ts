import type { FigureTone, FigureUnit } from "@zhida/gov-screen/contract";
import type { Tone } from "../../ui/tag.tsx";

const PERCENT = 100;

/** 1,204 · 97.3% · — where there is nothing to take a share of. */
export function figureText(unit: FigureUnit, value: number | null): string {
  if (value === null) return "—";
  return unit === "share" ? `${Math.round(value * PERCENT * 10) / 10}%` : value.toLocaleString("en-US");
}

/** As it is typed: whole percents for a share. */
export const typed = (unit: FigureUnit, value: number): number =>
  unit === "share" ? Math.round(value * PERCENT) : value;

export const fromTyped = (unit: FigureUnit, value: number): number => (unit === "share" ? value / PERCENT : value);

/** The colours of the screen in those of the console. */
export const TAG_TONES: Record<FigureTone, Tone> = { plain: "plain", calm: "jade", warn: "ochre", alarm: "cinnabar" };
