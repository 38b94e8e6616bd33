import type { Actor } from "@zhida/identity/contract";
import { emit, newId, type Work } from "@zhida/platform";
import { type DeviceState, SetDeviceState } from "../contract.ts";
import type { Monitoring } from "../deps.ts";
import { deviceStateChanged } from "../events.ts";
import { refuse } from "../refusals.ts";
import { insertStates } from "../store/device-states.ts";
import { freeCode, listExpired, updateState } from "../store/devices.ts";
import type { DeviceRow } from "../store/tables.ts";
import { getManaged } from "./get-device.ts";
import { tellChange } from "./tell-change.ts";

/** Puts a device into calibration, maintenance, back to work, or takes it out for good. */
export async function setDeviceState(
  deps: Monitoring,
  work: Work,
  actor: Actor,
  id: string,
  input: SetDeviceState,
): Promise<void> {
  const { state, until, note } = SetDeviceState.parse(input);
  const row = await getManaged(work, actor, id);
  if (row.state === "retired") throw refuse("device_retired");
  const end = until === null || state === "active" || state === "retired" ? null : new Date(until);
  if (end && end <= work.now) throw refuse("until_past");
  await record(deps, work, row, { state, until: end, note, by: actor });
}

/** Devices whose calibration or maintenance is over go back to work by themselves. */
export async function endStates(deps: Monitoring, work: Work): Promise<void> {
  for (const row of await listExpired(work.db, work.now)) {
    await record(deps, work, row, { state: "active", until: null, note: "", by: null });
  }
}

type Change = { state: DeviceState; until: Date | null; note: string; by: Actor | null };

async function record(deps: Monitoring, work: Work, row: DeviceRow, { state, until, note, by }: Change): Promise<void> {
  const { division, id } = row;
  await updateState(work.db, row, state, until);
  if (state === "retired") await freeCode(work.db, row);
  await insertStates(work.db, [
    {
      division,
      device_id: id,
      id: newId(),
      state,
      until,
      note,
      at: work.now,
      by_id: by?.personId ?? null,
      by_name: by?.name ?? null,
    },
  ]);
  await emit(work, deviceStateChanged, { subject: id, division, data: { deviceId: id, division, state } });
  tellChange(deps, work, [id]);
}
