import { PALETTES } from "../../ui/map/style/palette.ts";
import type { ScreenMode } from "../shell/screen-mode.ts";

/** Colours of a chart. */
export type Ink = {
  text: string;
  soft: string;
  rule: string;
  track: string;
  calm: string;
  info: string;
  warn: string;
  alarm: string;
};

const GROUND: Record<ScreenMode, Pick<Ink, "text" | "soft" | "rule" | "track">> = {
  day: { text: "#1d2729", soft: "#5b676a", rule: "#ded5c2", track: "#ece5d6" },
  night: { text: "#e3e8e2", soft: "#93a3a1", rule: "#22302f", track: "#1b282a" },
};

export const inkOf = (mode: ScreenMode): Ink => {
  const { calm, info, warn, alarm } = PALETTES[mode].tones;
  return { ...GROUND[mode], calm, info, warn, alarm };
};
