import type { LastValue } from "../contract.ts";
import type { StoredBatch } from "../stream.ts";

type Kept = { at: number; value: number; flag: string };

const MOST_FACTORS = 500;

/** The newest live value of each factor of each device, in memory. */
export class LastValues {
  readonly #byDevice = new Map<string, Map<string, Kept>>();

  /** Takes a batch in; answers it without what the last value has said already. */
  take(batch: StoredBatch): StoredBatch {
    const readings = batch.readings.filter((reading) => {
      if (reading.kind !== "rtd") return true;
      let ofDevice = this.#byDevice.get(reading.deviceId);
      if (!ofDevice) {
        ofDevice = new Map();
        this.#byDevice.set(reading.deviceId, ofDevice);
      }
      const kept = ofDevice.get(reading.factor);
      if (kept?.at === reading.at) return false;
      if (kept ? kept.at > reading.at : ofDevice.size >= MOST_FACTORS) return true;
      ofDevice.set(reading.factor, { at: reading.at, value: reading.value, flag: reading.flag });
      return true;
    });
    return readings.length === batch.readings.length ? batch : { ...batch, readings };
  }

  of(deviceId: string): LastValue[] {
    return [...(this.#byDevice.get(deviceId) ?? [])].map(([factor, { at, value, flag }]) => ({
      factor,
      at: new Date(at).toISOString(),
      value,
      flag,
    }));
  }
}
