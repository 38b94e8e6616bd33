import type { Db } from "@zhida/platform";
import type { Protocol } from "../contract.ts";
import type { KnownDevice } from "../service.ts";
import { listKnownDevices } from "../store/devices.ts";

/** All devices that are not retired, in memory. */
export class DeviceRegistry {
  readonly #db: Db;
  readonly #byId = new Map<string, KnownDevice>();
  readonly #byCode = new Map<string, KnownDevice>();

  constructor(db: Db) {
    this.#db = db;
  }

  async load(): Promise<void> {
    for (const device of await listKnownDevices(this.#db)) this.#keep(device);
  }

  /** Reads those again that were registered or changed. */
  async reload(ids: readonly string[]): Promise<void> {
    for (const device of await listKnownDevices(this.#db, ids)) {
      if (device.state === "retired") this.#forget(device);
      else this.#keep(device);
    }
  }

  find(id: string): KnownDevice | undefined {
    return this.#byId.get(id);
  }

  findByCode(protocol: Protocol, code: string): KnownDevice | undefined {
    return this.#byCode.get(keyOf({ protocol, code }));
  }

  all(): Iterable<KnownDevice> {
    return this.#byId.values();
  }

  #keep(device: KnownDevice): void {
    this.#byId.set(device.id, device);
    this.#byCode.set(keyOf(device), device);
  }

  #forget(device: KnownDevice): void {
    this.#byId.delete(device.id);
    if (this.#byCode.get(keyOf(device))?.id === device.id) this.#byCode.delete(keyOf(device));
  }
}

const keyOf = ({ protocol, code }: { protocol: Protocol; code: string }): string => `${protocol} ${code}`;
