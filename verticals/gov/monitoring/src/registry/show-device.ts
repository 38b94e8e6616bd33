import type { Actor } from "@zhida/identity/contract";
import type { Work } from "@zhida/platform";
import type { DeviceDetail } from "../contract.ts";
import type { Monitoring } from "../deps.ts";
import { listPlans } from "../store/device-plans.ts";
import { listStates } from "../store/device-states.ts";
import { findPresence, listGaps, listLastValues } from "../store/presence.ts";
import { getViewed } from "./get-device.ts";
import { toMeasures } from "./measures.ts";
import { toDevices } from "./to-device.ts";

/** A device with its last values, its gaps and the states it was in. */
export async function showDevice(deps: Monitoring, work: Work, actor: Actor, id: string): Promise<DeviceDetail> {
  const row = await getViewed(work, actor, id);
  const [presence, values, gaps, states, plans] = await Promise.all([
    findPresence(work.db, row),
    listLastValues(work.db, row),
    listGaps(work.db, row, 50),
    listStates(work.db, row, 50),
    listPlans(work.db, row),
  ]);
  const [device] = await toDevices(deps, work, [{ ...row, presence: presence ?? null }]);
  return {
    device: device as DeviceDetail["device"],
    measures: toMeasures(row),
    plans: plans.map(({ id, state, begins_at, until, note, by_name }) => ({
      id,
      state,
      from: begins_at.toISOString(),
      until: until.toISOString(),
      note,
      by: by_name,
    })),
    values: values.map(({ factor, at, value, flag }) => ({ factor, at: at.toISOString(), value, flag })),
    gaps: gaps.map((gap) => ({
      from: gap.from_at.toISOString(),
      to: gap.to_at.toISOString(),
      expected: gap.expected,
      filled: gap.filled,
      filledAt: gap.filled_at?.toISOString() ?? null,
    })),
    states: states.map(({ id, state, until, note, at, by_name }) => ({
      id,
      state,
      until: until?.toISOString() ?? null,
      note,
      at: at.toISOString(),
      by: by_name,
    })),
  };
}
