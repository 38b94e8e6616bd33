import type { DeviceState, Protocol } from "../contract.ts";
import type { TerminalIdentity } from "../store/tables.ts";
import { ClockWatch } from "./clock-watch.ts";
import { GapWatch } from "./gap-watch.ts";

/** What the gateways know of a device from the database. */
export type DeviceRecord = {
  id: string;
  division: string;
  code: string;
  protocol: Protocol;
  state: DeviceState;
  intervalS: number;
  offlineAfterS: number;
  secretHash: Uint8Array | null;
  terminal: TerminalIdentity | null;
  /** Whether it was online when the process before ended. */
  online: boolean;
  lastSeenAtMs: number | null;
  /** Time of its newest data. */
  newestAtMs: number | null;
};

/** A device while the gateways run. */
export class GatewayDevice {
  record: DeviceRecord;
  readonly idBytes: Buffer;
  readonly clock = new ClockWatch();
  readonly gaps: GapWatch;
  clockOffsetMs: number | null = null;
  online: boolean;
  lastSeenAtMs: number;
  /** By the machine's clock, which nobody sets forward: silence is counted by it. */
  heardAt: number;
  /** Sums of its last frames: one that comes again is a double. */
  readonly #recent = new Uint32Array(RECENT);
  #recentAt = 0;
  /** The password that was found right last, so that it is not hashed for each frame. */
  knownSecret: string | undefined;

  constructor(record: DeviceRecord, machineNow: number) {
    this.record = record;
    this.idBytes = Buffer.from(record.id.replaceAll("-", ""), "hex");
    this.online = record.online;
    this.lastSeenAtMs = record.lastSeenAtMs ?? 0;
    this.heardAt = machineNow;
    this.gaps = new GapWatch(record.newestAtMs);
  }

  get division(): string {
    return this.record.division;
  }

  /** Registered anew: the running state stays. */
  update(record: DeviceRecord): void {
    this.record = record;
    this.knownSecret = undefined;
  }

  /** True when a frame with this sum was among the last ones; remembers it. */
  isDouble(sum: number): boolean {
    if (this.#recent.includes(sum)) return true;
    this.#recent[this.#recentAt] = sum;
    this.#recentAt = (this.#recentAt + 1) % RECENT;
    return false;
  }
}

const RECENT = 16;
