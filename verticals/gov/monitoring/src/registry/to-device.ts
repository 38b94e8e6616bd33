import type { Work } from "@zhida/platform";
import type { Device } from "../contract.ts";
import type { Monitoring } from "../deps.ts";
import { type ListedDevice, toKnownDevice } from "../store/devices.ts";

/** Rows as the contract has them; organisations come from memory. */
export async function toDevices(deps: Monitoring, work: Work, rows: readonly ListedDevice[]): Promise<Device[]> {
  return Promise.all(
    rows.map(async (row) => {
      const { organisationCode: code, ...device } = toKnownDevice(row);
      const organisation = await deps.identity.organisationByCode(work, code);
      return {
        ...device,
        organisation: { code, name: organisation?.name ?? { zh: code, en: code } },
        hasSecret: row.secret_hash !== null,
        stateUntil: row.state_until?.toISOString() ?? null,
        lastSeenAt: row.presence?.last_seen_at.toISOString() ?? null,
        online: row.state !== "retired" && (row.presence?.online ?? false),
        clockOffsetMs: row.presence?.clock_offset_ms ?? null,
        version: row.version,
      };
    }),
  );
}
