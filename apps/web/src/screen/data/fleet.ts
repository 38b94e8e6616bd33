import type { DevicePosition, LoadState } from "@zhida/gov-monitoring/contract";
import { mercatorX, mercatorY } from "../map/mercator.ts";

/** Positions of one vehicle that stay as its tail. */
export const TAIL_LENGTH = 48;
const MOST_VEHICLES = 2000;
const SILENT_MS = 15 * 60_000;
/** Vehicles glide to a new position for as long as the last one took to come, within these. */
const SHORTEST_GLIDE_MS = 300;
const LONGEST_GLIDE_MS = 6000;

export type Vehicle = {
  id: string;
  load: LoadState;
  speedKmh: number;
  direction: number;
  /** Where it glides from and to, in Mercator units of the whole world. */
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  glideFrom: number;
  glideMs: number;
  /** The device's own time of the last position: older ones are late and not shown. */
  at: number;
  heardAt: number;
  tail: Float64Array;
  tailSize: number;
  tailHead: number;
};

/** Everything that moves. Bounded in number and in tail; what has been silent for a quarter of an hour goes. */
export function createFleet() {
  const vehicles = new Map<string, Vehicle>();
  return {
    vehicles,
    apply(position: DevicePosition, nowMs: number) {
      const at = Date.parse(position.at);
      const x = mercatorX(position.lon);
      const y = mercatorY(position.lat);
      const known = vehicles.get(position.deviceId);
      if (!known) {
        if (vehicles.size >= MOST_VEHICLES) return;
        vehicles.set(position.deviceId, newVehicle(position, x, y, at, nowMs));
        return;
      }
      if (at <= known.at) return;
      const share = shareOf(known, nowMs);
      known.fromX += (known.toX - known.fromX) * share;
      known.fromY += (known.toY - known.fromY) * share;
      known.glideFrom = nowMs;
      known.glideMs = Math.min(Math.max(nowMs - known.heardAt, SHORTEST_GLIDE_MS), LONGEST_GLIDE_MS);
      known.toX = x;
      known.toY = y;
      known.at = at;
      known.heardAt = nowMs;
      known.load = position.load;
      known.speedKmh = position.speedKmh;
      known.direction = position.direction;
      leaveTrace(known, x, y);
    },
    forgetSilent(nowMs: number) {
      for (const [id, vehicle] of vehicles) if (nowMs - vehicle.heardAt > SILENT_MS) vehicles.delete(id);
    },
    clear() {
      vehicles.clear();
    },
  };
}

export type Fleet = ReturnType<typeof createFleet>;

/** How far along its glide, 0 to 1. */
export const shareOf = (vehicle: Vehicle, nowMs: number): number =>
  Math.min(Math.max((nowMs - vehicle.glideFrom) / vehicle.glideMs, 0), 1);

function newVehicle(position: DevicePosition, x: number, y: number, at: number, nowMs: number): Vehicle {
  const vehicle: Vehicle = {
    id: position.deviceId,
    load: position.load,
    speedKmh: position.speedKmh,
    direction: position.direction,
    fromX: x,
    fromY: y,
    toX: x,
    toY: y,
    glideFrom: nowMs,
    glideMs: SHORTEST_GLIDE_MS,
    at,
    heardAt: nowMs,
    tail: new Float64Array(TAIL_LENGTH * 2),
    tailSize: 0,
    tailHead: 0,
  };
  leaveTrace(vehicle, x, y);
  return vehicle;
}

function leaveTrace(vehicle: Vehicle, x: number, y: number): void {
  vehicle.tail[vehicle.tailHead * 2] = x;
  vehicle.tail[vehicle.tailHead * 2 + 1] = y;
  vehicle.tailHead = (vehicle.tailHead + 1) % TAIL_LENGTH;
  vehicle.tailSize = Math.min(vehicle.tailSize + 1, TAIL_LENGTH);
}
