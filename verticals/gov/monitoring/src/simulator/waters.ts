import type { SimulatedMonitor } from "./fleet.ts";

/** Something out of the ordinary: a monitor shows `times` the usual of a factor for a while. */
export type Pulse = { code: string; factor: string; from: number; to: number; times: number };

/** What a monitor measures at a moment. Only the time decides, so that what is sent late is what would have been sent then. */
export function measureAt(
  { code, usual }: SimulatedMonitor,
  at: number,
  pulses: readonly Pulse[],
): Record<string, number> {
  const seed = hash(code);
  return Object.fromEntries(
    Object.entries(usual).map(([factor, level], i) => {
      const hours = at / 3_600_000 + (seed % 24);
      const wave = 0.08 * Math.sin((hours / 24) * 2 * Math.PI + i) + 0.04 * Math.sin(hours * 1.7 + seed);
      const jitter = 0.03 * (unit(seed + i * 7_919 + Math.floor(at / 10_000)) - 0.5);
      const times = pulses
        .filter((pulse) => pulse.code === code && pulse.factor === factor && at >= pulse.from && at < pulse.to)
        .reduce((most, pulse) => Math.max(most, pulse.times), 1);
      return [factor, level * (1 + wave + jitter) * times];
    }),
  );
}

function hash(text: string): number {
  let value = 2_166_136_261;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 16_777_619) >>> 0;
  return value;
}

/** A number from 0 to 1 that looks like chance and is always the same. */
function unit(seed: number): number {
  let value = (seed >>> 0) + 0x6d2b79f5;
  value = Math.imul(value ^ (value >>> 15), value | 1);
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
  return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
}
