import { z } from "zod";

export const FigureTone = z.enum(["plain", "calm", "warn", "alarm"]);
export type FigureTone = z.infer<typeof FigureTone>;

/** From this figure on, the tone; a share is 0 to 1. */
export const ToneLevel = z.object({ from: z.number().min(0), tone: FigureTone });
export type ToneLevel = z.infer<typeof ToneLevel>;

/** The tone of the last level that the figure reaches; plain while there is none. */
export function toneOf(levels: readonly ToneLevel[], figure: number | null): FigureTone {
  if (figure === null) return "plain";
  return levels.findLast(({ from }) => figure >= from)?.tone ?? "plain";
}
