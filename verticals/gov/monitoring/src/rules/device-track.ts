import type { Site } from "../contract.ts";
import type { KnownDevice } from "../service.ts";
import type { TruckTrack } from "../trucks/truck-track.ts";
import type { AlarmState } from "./alarm-state.ts";
import type { BoundRule } from "./bound-rule.ts";
import { type SampleWindow, sampleWindow } from "./sample-window.ts";
import type { Surroundings } from "./surroundings.ts";

/** What the engine remembers of one device. */
export type DeviceTrack = {
  device: KnownDevice;
  around: Surroundings;
  /** The moment of the reading, position or look that is being judged. */
  now: number;
  factors: Map<string, FactorTrack>;
  speeds: Map<number, SampleWindow>;
  truck: TruckTrack | undefined;
  inside: Map<string, { site: Site; since: number }>;
  entered: Site[];
  left: Site[];
  offline: boolean;
  clockOffsetMs: number | null;
  /** By the code of the rule: they outlive its versions. */
  states: Map<string, AlarmState>;
  /** Undefined: the rules have changed and are bound again with the next sample. */
  onPosition: BoundRule[] | undefined;
  onLiveness: BoundRule[] | undefined;
};

export type FactorTrack = {
  at: number;
  value: number;
  flag: string;
  windows: Map<number, SampleWindow>;
  /** Undefined: see above. */
  rules: BoundRule[] | undefined;
};

export const newTrack = (device: KnownDevice, around: Surroundings): DeviceTrack => ({
  device,
  around,
  now: Number.NEGATIVE_INFINITY,
  factors: new Map(),
  speeds: new Map(),
  truck: undefined,
  inside: new Map(),
  entered: [],
  left: [],
  offline: false,
  clockOffsetMs: null,
  states: new Map(),
  onPosition: undefined,
  onLiveness: undefined,
});

/** Averages of the device itself stand apart from its live readings. */
export const factorKey = (factor: string, kind: string): string => (kind === "rtd" ? factor : `${kind} ${factor}`);

export function factorTrack(track: DeviceTrack, key: string): FactorTrack {
  let found = track.factors.get(key);
  if (!found) {
    found = { at: Number.NEGATIVE_INFINITY, value: Number.NaN, flag: "", windows: new Map(), rules: undefined };
    track.factors.set(key, found);
  }
  return found;
}

export function windowOf(windows: Map<number, SampleWindow>, spanMs: number): SampleWindow {
  let found = windows.get(spanMs);
  if (!found) {
    found = sampleWindow(spanMs);
    windows.set(spanMs, found);
  }
  return found;
}
