import type { MapTone } from "../../ui/map/map-mark.ts";
import { mercatorX, mercatorY } from "../map/mercator.ts";

export const PULSE_MS = 4500;
const MOST_PULSES = 40;

export type Pulse = { x: number; y: number; tone: MapTone; from: number };

/** Rings that spread where something has just happened; at most so many at a time, in a flood the latest. */
export function createPulses() {
  const pulses: Pulse[] = [];
  return {
    pulses,
    add(lon: number, lat: number, tone: MapTone, nowMs: number) {
      if (pulses.length === MOST_PULSES) pulses.shift();
      pulses.push({ x: mercatorX(lon), y: mercatorY(lat), tone, from: nowMs });
    },
    forgetOld(nowMs: number) {
      while (pulses[0] && nowMs - pulses[0].from > PULSE_MS) pulses.shift();
    },
  };
}

export type Pulses = ReturnType<typeof createPulses>;
