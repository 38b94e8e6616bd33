import type { Palette } from "../../ui/map/style/palette.ts";
import { PULSE_MS, type Pulses } from "../data/pulses.ts";
import type { Draw } from "./overlay.ts";

const RINGS = 2;
const SMALLEST = 6;
const SPREAD = 34;

/** Two rings that spread and fade. */
export const drawPulses =
  ({ pulses }: Pulses, palette: () => Palette): Draw =>
  (brush, view, at) => {
    brush.lineWidth = 2;
    for (const pulse of pulses) {
      const x = pulse.x * view.size - view.left;
      const y = pulse.y * view.size - view.top;
      brush.strokeStyle = palette().tones[pulse.tone];
      for (let ring = 0; ring < RINGS; ring++) {
        const age = (at - pulse.from) / PULSE_MS - ring * 0.18;
        if (age < 0 || age > 0.82) continue;
        const share = age / 0.82;
        brush.globalAlpha = (1 - share) ** 2 * 0.9;
        brush.beginPath();
        brush.arc(x, y, SMALLEST + SPREAD * (1 - (1 - share) ** 3), 0, Math.PI * 2);
        brush.stroke();
      }
    }
    brush.globalAlpha = 1;
  };
