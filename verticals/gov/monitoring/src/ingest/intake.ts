import { crc32 } from "node:zlib";
import type { ReadingKind } from "../contract.ts";
import { MARKS, type NewPosition, type NewReading } from "./batch.ts";
import type { Committer } from "./committer.ts";
import type { GatewayCounts } from "./gateway-counts.ts";
import type { GatewayDevice } from "./gateway-device.ts";
import type { Presence } from "./presence.ts";

type Unmarked<T> = Omit<T, "marks">;

/** What one frame says, before it is judged. */
export type Arrival = {
  raw: Uint8Array;
  /** When the device says that it sent; undefined when it does not say. */
  sentMs?: number;
  /** The device itself says that these are old data sent afterwards. */
  isBacklog?: boolean;
  readings?: readonly Unmarked<NewReading>[];
  positions?: readonly Unmarked<NewPosition>[];
};

export type IntakeDeps = {
  committer: Pick<Committer, "add" | "waitingBytes">;
  presence: Presence;
  /** The platform's time, and the machine's. */
  now(): number;
  machineNow(): number;
  keepDataDays: number;
};

/** Beyond, sockets are not read until something is durable. */
const MOST_WAITING_BYTES = 64 * 2 ** 20;
/** Older than this, and not told to be a backlog, is late. */
const LATE_MS = 10 * 60_000;
const DAY_MS = 86_400_000;
const PERIOD_MS: Record<ReadingKind, number> = { rtd: 0, min: 10 * 60_000, hour: 3_600_000, day: DAY_MS };

/** Judges what arrives — double, late, from a wrong clock, in maintenance — and hands it to the committer. */
export class Intake {
  readonly #deps: IntakeDeps;
  #lastUs = 0;

  constructor(deps: IntakeDeps) {
    this.#deps = deps;
  }

  get isCrowded(): boolean {
    return this.#deps.committer.waitingBytes > MOST_WAITING_BYTES;
  }

  /** `onDurable` is called when the frame is safe, also for a double: the first one went before it. */
  take(device: GatewayDevice, arrival: Arrival, counts: GatewayCounts, onDurable?: () => void): void {
    const { committer, presence, machineNow } = this.#deps;
    const receivedUs = this.#nextUs();
    const nowMs = receivedUs / 1_000;
    counts.frames += 1;
    presence.heard(device, nowMs, machineNow());
    if (device.isDouble(crc32(arrival.raw))) {
      counts.duplicates += 1;
      if (onDurable) committer.add(() => {}, onDurable);
      return;
    }
    const offset = this.#clockOffset(device, arrival, nowMs);
    const state = MARKS[device.record.state as "calibrating" | "maintenance"] ?? 0;
    const oldest = nowMs - this.#deps.keepDataDays * DAY_MS;
    committer.add((batch) => {
      batch.frame(device, device.record.protocol, receivedUs, arrival.raw);
      for (const reading of arrival.readings ?? []) {
        const atMs = reading.atMs - offset;
        if (atMs < oldest) continue;
        const late = nowMs - atMs - PERIOD_MS[reading.kind] > LATE_MS ? MARKS.late : 0;
        batch.reading(device, { ...reading, atMs, marks: state | late | (offset ? MARKS.clock : 0) }, receivedUs);
        if (reading.kind === "rtd") presence.value(device, reading.factor, atMs, reading.value, reading.flag);
      }
      for (const position of arrival.positions ?? []) {
        const atMs = position.atMs - offset;
        if (atMs < oldest) continue;
        const late = nowMs - atMs > LATE_MS ? MARKS.late : 0;
        const marked = { ...position, atMs, marks: state | late | (offset ? MARKS.clock : 0) };
        batch.position(device, marked, receivedUs);
        presence.position(device, marked);
      }
    }, onDurable);
    this.#watchGaps(device, arrival, offset, nowMs);
  }

  /** The platform's clock was set: times go on from there. */
  clockMoved(): void {
    this.#lastUs = 0;
  }

  /** A sign of life that nobody has to keep. */
  heartbeat(device: GatewayDevice, counts: GatewayCounts): void {
    counts.frames += 1;
    this.#deps.presence.heard(device, this.#deps.now(), this.#deps.machineNow());
  }

  #clockOffset(device: GatewayDevice, { sentMs, isBacklog, readings, positions }: Arrival, nowMs: number): number {
    const newest = positions?.at(-1)?.atMs ?? readings?.at(-1)?.atMs ?? sentMs;
    if (newest === undefined) return 0;
    const isLive = !isBacklog && (readings?.every(({ kind }) => kind === "rtd") ?? true);
    const offset = device.clock.offsetOf({ sentMs, dataMs: newest, isLive }, nowMs);
    const news = device.clock.news(offset);
    if (news) this.#deps.presence.clock(device, news.offsetMs, nowMs);
    return offset;
  }

  #watchGaps(device: GatewayDevice, { readings, positions }: Arrival, offset: number, nowMs: number): void {
    if (device.record.state !== "active") return;
    const intervalMs = device.record.intervalS * 1_000;
    const times = new Set<number>();
    for (const { atMs, kind } of readings ?? []) if (kind === "rtd") times.add(atMs);
    for (const { atMs } of positions ?? []) times.add(atMs);
    for (const atMs of times) {
      const gap = device.gaps.see(atMs - offset, intervalMs, nowMs);
      if (gap) this.#deps.presence.gap(device, gap);
    }
  }

  /** The time of arrival, in microseconds, never the same twice: it names the frame. */
  #nextUs(): number {
    this.#lastUs = Math.max(this.#lastUs + 1, Math.round(this.#deps.now() * 1_000));
    return this.#lastUs;
  }
}
