import type { Db } from "@zhida/platform";
import type { Protocol } from "../contract.ts";
import type { KnownDevice } from "../service.ts";
import { listKnownDevices } from "../store/devices.ts";

/** All devices that are not retired, in memory. */
export class DeviceRegistry {
  readonly #db: Db;
  #byId = new Map<string, KnownDevice>();
  #byCode = new Map<string, KnownDevice>();

  constructor(db: Db) {
    this.#db = db;
  }

  async load(): Promise<void> {
    const devices = await listKnownDevices(this.#db);
    this.#byId = new Map(devices.map((device) => [device.id, device]));
    this.#byCode = new Map(devices.map((device) => [`${device.protocol} ${device.code}`, device]));
  }

  find(id: string): KnownDevice | undefined {
    return this.#byId.get(id);
  }

  findByCode(protocol: Protocol, code: string): KnownDevice | undefined {
    return this.#byCode.get(`${protocol} ${code}`);
  }

  all(): Iterable<KnownDevice> {
    return this.#byId.values();
  }
}
