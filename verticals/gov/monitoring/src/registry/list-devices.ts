import { domainsOf } from "@zhida/identity";
import type { Actor } from "@zhida/identity/contract";
import { decodeCursor, toPage, type Work } from "@zhida/platform";
import type { DevicePage, DeviceQuery } from "../contract.ts";
import type { Monitoring } from "../deps.ts";
import { listDevices } from "../store/devices.ts";
import { toDevices } from "./to-device.ts";

/** The devices that the actor may see, in the order of registration, newest first. */
export async function listViewed(deps: Monitoring, work: Work, actor: Actor, query: DeviceQuery): Promise<DevicePage> {
  const [after] = (decodeCursor(query.cursor, 1) as [string] | undefined) ?? [];
  const rows = await listDevices(work.db, domainsOf(actor, "device.view"), query, after);
  const { items, next } = toPage(
    rows,
    query.limit,
    (row) => row,
    ({ id }) => [id],
  );
  return { items: await toDevices(deps, work, items), next };
}
