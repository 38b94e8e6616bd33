import { can } from "@zhida/identity";
import type { Actor } from "@zhida/identity/contract";
import type { Work } from "@zhida/platform";
import { refuse } from "../refusals.ts";
import { findDevice } from "../store/devices.ts";
import type { DeviceRow } from "../store/tables.ts";

/** The device, when the actor may see it. */
export const getViewed = (work: Work, actor: Actor, id: string) => getDevice(work, actor, id, "device.view");

/** The device, when the actor may manage it. */
export const getManaged = (work: Work, actor: Actor, id: string) => getDevice(work, actor, id, "device.manage");

async function getDevice(
  work: Work,
  actor: Actor,
  id: string,
  permission: "device.view" | "device.manage",
): Promise<DeviceRow> {
  const row = await findDevice(work.db, id);
  const target = row && { division: row.division, organisationCode: row.organisation_code };
  if (!row || !can(actor, permission, target)) throw refuse("device_not_found");
  return row;
}
