import type { Actor } from "@zhida/identity/contract";
import { Refusal, type Work } from "@zhida/platform";
import type { Language } from "@zhida/platform/contract";
import type { ImportDevices, ImportedDevices } from "../contract.ts";
import type { Monitoring } from "../deps.ts";
import { registerDevice } from "./register-device.ts";

/** Registers those that can be; of each other it says why not. */
export async function importDevices(
  deps: Monitoring,
  work: Work,
  actor: Actor,
  { devices }: ImportDevices,
  language: Language,
): Promise<ImportedDevices> {
  const items: ImportedDevices["items"] = [];
  for (const device of devices) {
    try {
      const { id, secret } = await registerDevice(deps, work, actor, device);
      items.push({ code: device.code, id, secret, refusal: null });
    } catch (error) {
      // A refusal comes before anything is written of that device.
      if (!(error instanceof Refusal)) throw error;
      items.push({ code: device.code, id: null, secret: null, refusal: error.sentence(language) });
    }
  }
  return { items };
}
