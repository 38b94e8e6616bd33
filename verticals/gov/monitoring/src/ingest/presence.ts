import type { Liveness } from "../stream.ts";
import type { NewPosition } from "./batch.ts";
import type { FoundGap } from "./gap-watch.ts";
import type { GatewayDevice } from "./gateway-device.ts";

export type LatestValue = { device: GatewayDevice; factor: string; atMs: number; value: number; flag: string };
export type LatestPosition = { device: GatewayDevice; position: Omit<NewPosition, "marks"> };
export type DeviceGap = { device: GatewayDevice; gap: FoundGap };

/** What is to be written down of devices, at leisure: losing the last seconds of it loses no data. */
export type PresenceNews = {
  heard: GatewayDevice[];
  values: LatestValue[];
  positions: LatestPosition[];
  gaps: DeviceGap[];
};

/** Who is there, and the newest of what each said. */
export class Presence {
  #heard = new Set<GatewayDevice>();
  #values = new Map<GatewayDevice, Map<string, LatestValue>>();
  #changedValues = new Set<LatestValue>();
  #positions = new Map<GatewayDevice, LatestPosition>();
  #changedPositions = new Set<LatestPosition>();
  #gaps = new Map<FoundGap, DeviceGap>();
  #changes: Liveness[] = [];

  heard(device: GatewayDevice, nowMs: number, machineNow: number): void {
    device.heardAt = machineNow;
    device.lastSeenAtMs = nowMs;
    this.#heard.add(device);
    if (device.online) return;
    device.online = true;
    this.#changes.push({ ...subjectOf(device), at: nowMs, change: "online" });
  }

  clock(device: GatewayDevice, offsetMs: number | null, nowMs: number): void {
    device.clockOffsetMs = offsetMs;
    this.#heard.add(device);
    this.#changes.push({ ...subjectOf(device), at: nowMs, change: "clock", offsetMs });
  }

  value(device: GatewayDevice, factor: string, atMs: number, value: number, flag: string): void {
    let ofDevice = this.#values.get(device);
    if (!ofDevice) {
      ofDevice = new Map();
      this.#values.set(device, ofDevice);
    }
    const latest = ofDevice.get(factor);
    if (latest ? latest.atMs >= atMs : ofDevice.size >= MOST_FACTORS) return;
    if (latest) Object.assign(latest, { atMs, value, flag });
    const entry = latest ?? { device, factor, atMs, value, flag };
    ofDevice.set(factor, entry);
    this.#changedValues.add(entry);
  }

  position(device: GatewayDevice, position: NewPosition): void {
    const latest = this.#positions.get(device);
    if (latest && latest.position.atMs >= position.atMs) return;
    const entry = latest ?? { device, position };
    entry.position = position;
    this.#positions.set(device, entry);
    this.#changedPositions.add(entry);
  }

  gap(device: GatewayDevice, gap: FoundGap): void {
    this.#gaps.set(gap, { device, gap });
  }

  /** Finds who has been silent for too long; answers everything that has changed since it was asked last. */
  changes(devices: Iterable<GatewayDevice>, nowMs: number, machineNow: number): Liveness[] {
    for (const device of devices) {
      if (!device.online || machineNow - device.heardAt <= device.record.offlineAfterS * 1_000) continue;
      device.online = false;
      this.#changes.push({ ...subjectOf(device), at: nowMs, change: "offline" });
    }
    const changes = this.#changes;
    this.#changes = [];
    return changes;
  }

  /** What is to be written down; nothing is given twice. */
  takeNews(): PresenceNews {
    const news = {
      heard: [...this.#heard],
      values: [...this.#changedValues],
      positions: [...this.#changedPositions],
      gaps: [...this.#gaps.values()],
    };
    this.#heard = new Set();
    this.#changedValues = new Set();
    this.#changedPositions = new Set();
    this.#gaps = new Map();
    return news;
  }

  /** It could not be written down. */
  giveBack(news: PresenceNews): void {
    for (const device of news.heard) this.#heard.add(device);
    for (const value of news.values) this.#changedValues.add(value);
    for (const position of news.positions) this.#changedPositions.add(position);
    for (const each of news.gaps) this.#gaps.set(each.gap, each);
  }

  forget(device: GatewayDevice): void {
    this.#heard.delete(device);
    this.#values.delete(device);
    this.#positions.delete(device);
  }
}

/** Of one device; what it makes up beyond that is stored, and not shown as a last value. */
const MOST_FACTORS = 500;

const subjectOf = ({ record }: GatewayDevice) => ({ deviceId: record.id, division: record.division });
