import type { Actor } from "@zhida/identity/contract";
import type { Work } from "@zhida/platform";
import type { DeviceDetail } from "../contract.ts";
import type { Monitoring } from "../deps.ts";
import { listStates } from "../store/device-states.ts";
import { findPresence, listGaps, listLastValues } from "../store/presence.ts";
import { getViewed } from "./get-device.ts";
import { toDevices } from "./to-device.ts";

/** A device with its last values, its gaps and the states it was in. */
export async function showDevice(deps: Monitoring, work: Work, actor: Actor, id: string): Promise<DeviceDetail> {
  const row = await getViewed(work, actor, id);
  const [presence, values, gaps, states] = await Promise.all([
    findPresence(work.db, row),
    listLastValues(work.db, row),
    listGaps(work.db, row, 50),
    listStates(work.db, row, 50),
  ]);
  const [device] = await toDevices(deps, work, [{ ...row, presence: presence ?? null }]);
  return {
    device: device as DeviceDetail["device"],
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
