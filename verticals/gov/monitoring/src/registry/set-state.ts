import type { Actor } from "@zhida/identity/contract";
import { emit, newId, type Work } from "@zhida/platform";
import { type DeviceState, SetDeviceState } from "../contract.ts";
import type { Monitoring } from "../deps.ts";
import { deviceStateChanged } from "../events.ts";
import { refuse } from "../refusals.ts";
import { deletePlan, deletePlans, insertPlan, listDuePlans, listPlans } from "../store/device-plans.ts";
import { insertStates } from "../store/device-states.ts";
import { findDevice, freeCode, listExpired, updateState } from "../store/devices.ts";
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
  const { state, from, until, note } = SetDeviceState.parse(input);
  const row = await getManaged(work, actor, id);
  if (row.state === "retired") throw refuse("device_retired");
  const end = until === null || state === "active" || state === "retired" ? null : new Date(until);
  if (end && end <= work.now) throw refuse("until_past");
  if (from !== null && new Date(from) > work.now) {
    await planState(work, actor, row, { state, from: new Date(from), until: end, note });
    return;
  }
  await record(deps, work, row, { state, until: end, note, by: actor });
}

type Plan = { state: DeviceState; from: Date; until: Date | null; note: string };

/** Calibration or maintenance to come: with an end, and not while another is planned. */
async function planState(work: Work, actor: Actor, row: DeviceRow, { state, from, until, note }: Plan): Promise<void> {
  if (state !== "calibrating" && state !== "maintenance") throw refuse("plan_state");
  if (!until || until <= from) throw refuse("plan_period");
  const others = await listPlans(work.db, row);
  if (others.some((other) => other.begins_at < until && from < other.until)) throw refuse("plan_overlaps");
  await insertPlan(work.db, {
    division: row.division,
    device_id: row.id,
    id: newId(),
    state,
    begins_at: from,
    until,
    note,
    by_id: actor.personId,
    by_name: actor.name,
  });
}

export async function cancelPlan(work: Work, actor: Actor, id: string, planId: string): Promise<void> {
  const row = await getManaged(work, actor, id);
  if (!(await deletePlan(work.db, row, planId))) throw refuse("plan_not_found");
}

/** Calibration and maintenance begin when they were planned to; one whose whole time was slept through is forgotten. */
export async function beginPlans(deps: Monitoring, work: Work): Promise<void> {
  for (const plan of await listDuePlans(work.db, work.now)) {
    const { device_id, division, state, until, note } = plan;
    await deletePlan(work.db, { division, id: device_id }, plan.id);
    const row = await findDevice(work.db, device_id);
    if (!row || row.state === "retired" || until <= work.now) continue;
    await record(deps, work, row, { state, until, note, by: { personId: plan.by_id, name: plan.by_name } });
  }
}

/** Devices whose calibration or maintenance is over go back to work by themselves. */
export async function endStates(deps: Monitoring, work: Work): Promise<void> {
  for (const row of await listExpired(work.db, work.now)) {
    await record(deps, work, row, { state: "active", until: null, note: "", by: null });
  }
}

type Change = { state: DeviceState; until: Date | null; note: string; by: Pick<Actor, "personId" | "name"> | null };

async function record(deps: Monitoring, work: Work, row: DeviceRow, { state, until, note, by }: Change): Promise<void> {
  const { division, id } = row;
  await updateState(work.db, row, state, until);
  if (state === "retired") {
    await freeCode(work.db, row);
    await deletePlans(work.db, row);
  }
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
