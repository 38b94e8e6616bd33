import type { Actor } from "@zhida/identity/contract";
import type { Work } from "@zhida/platform";
import type { RenewSecret } from "../contract.ts";
import type { Monitoring } from "../deps.ts";
import { hashSecret, newSecret } from "../gateways/device-secret.ts";
import { refuse } from "../refusals.ts";
import { updateDevice } from "../store/devices.ts";
import { getManaged } from "./get-device.ts";
import { tellChange } from "./tell-change.ts";

/** Another password in place of the old, answered this once; the device is turned away until it has it. */
export async function renewSecret(
  deps: Monitoring,
  work: Work,
  actor: Actor,
  id: string,
  { expectedVersion }: RenewSecret,
): Promise<string> {
  const row = await getManaged(work, actor, id);
  if (row.state === "retired") throw refuse("device_retired");
  if (row.protocol === "jt808") throw refuse("secret_own");
  const secret = newSecret(row.protocol);
  if (!(await updateDevice(work.db, row, expectedVersion, { secret_hash: hashSecret(secret) }))) {
    throw refuse("device_changed");
  }
  tellChange(deps, work, [id]);
  return secret;
}
