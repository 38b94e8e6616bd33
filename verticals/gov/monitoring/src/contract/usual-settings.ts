import type { DeviceKind } from "./device.ts";

/** Seconds between two live messages, and of silence until a device counts as offline, where the registration does not say. */
export const usualSettings: Record<DeviceKind, { intervalS: number; offlineAfterS: number; factors: string[] }> = {
  truck: { intervalS: 10, offlineAfterS: 300, factors: [] },
  outlet: { intervalS: 60, offlineAfterS: 900, factors: ["w01001", "w01018", "w21003", "w21011", "w00000"] },
  river_station: {
    intervalS: 300,
    offlineAfterS: 1_800,
    factors: ["w01001", "w01009", "w01010", "w01019", "w21003", "w21011"],
  },
  dust: { intervalS: 60, offlineAfterS: 600, factors: ["a34001", "a34002", "a34004", "a01007", "a01008"] },
  air: { intervalS: 60, offlineAfterS: 900, factors: ["a34004", "a34002", "a21026"] },
  camera: { intervalS: 60, offlineAfterS: 600, factors: [] },
  other: { intervalS: 60, offlineAfterS: 600, factors: [] },
};
