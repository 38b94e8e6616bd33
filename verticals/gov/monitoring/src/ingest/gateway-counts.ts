import type { Protocol } from "../contract.ts";

/** What a gateway counts from its start. */
export class GatewayCounts {
  readonly protocol: Protocol;
  state: "listening" | "port_taken" | "off" = "off";
  port: number | null = null;
  sockets = 0;
  devices = 0;
  accepted = 0;
  frames = 0;
  broken = 0;
  refused = 0;
  duplicates = 0;
  dropped = 0;

  constructor(protocol: Protocol) {
    this.protocol = protocol;
  }
}

/** Codes kept of devices that nobody registered. */
const MOST_UNKNOWN = 200;

export type UnknownDevice = { protocol: Protocol; code: string; lastAtMs: number; frames: number };

/** Who reports without being registered: the last ones, so that a registration starts from what is there. */
export class UnknownDevices {
  readonly #byCode = new Map<string, UnknownDevice>();

  note(protocol: Protocol, code: string, nowMs: number): void {
    const key = `${protocol} ${code}`;
    const known = this.#byCode.get(key) ?? { protocol, code: code.slice(0, 32), lastAtMs: 0, frames: 0 };
    this.#byCode.delete(key);
    if (this.#byCode.size >= MOST_UNKNOWN) this.#byCode.delete(this.#byCode.keys().next().value as string);
    this.#byCode.set(key, { ...known, lastAtMs: nowMs, frames: known.frames + 1 });
  }

  list(): UnknownDevice[] {
    return [...this.#byCode.values()].reverse();
  }
}
