import type { Protocol } from "../contract.ts";
import { type DeviceRecord, GatewayDevice } from "./gateway-device.ts";

/** The devices that may report, by what they are known by on the line. */
export class DeviceDirectory {
  readonly #byId = new Map<string, GatewayDevice>();
  readonly #byCode = new Map<string, GatewayDevice>();

  find(protocol: Protocol, code: string): GatewayDevice | undefined {
    return this.#byCode.get(`${protocol} ${code}`);
  }

  all(): Iterable<GatewayDevice> {
    return this.#byId.values();
  }

  /** Takes in what the database has of devices; answers those that may report no longer. */
  update(records: readonly DeviceRecord[], machineNow: number): GatewayDevice[] {
    const gone: GatewayDevice[] = [];
    for (const record of records) {
      const known = this.#byId.get(record.id);
      if (record.state === "retired") {
        if (known) gone.push(this.#remove(known));
        continue;
      }
      const device = known ?? new GatewayDevice(record, machineNow);
      device.update(record);
      this.#byId.set(record.id, device);
      this.#byCode.set(`${record.protocol} ${record.code}`, device);
    }
    return gone;
  }

  #remove(device: GatewayDevice): GatewayDevice {
    this.#byId.delete(device.record.id);
    const key = `${device.record.protocol} ${device.record.code}`;
    if (this.#byCode.get(key) === device) this.#byCode.delete(key);
    device.record = { ...device.record, state: "retired" };
    return device;
  }
}
