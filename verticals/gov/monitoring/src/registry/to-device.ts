import type { Work } from "@zhida/platform";
import type { Device } from "../contract.ts";
import type { Monitoring } from "../deps.ts";
import { type ListedDevice, pointOf } from "../store/devices.ts";

/** Rows as the contract has them; organisations come from memory. */
export async function toDevices(deps: Monitoring, work: Work, rows: readonly ListedDevice[]): Promise<Device[]> {
  return Promise.all(
    rows.map(async (row) => {
      const organisation = await deps.identity.organisationByCode(work, row.organisation_code);
      return {
        id: row.id,
        division: row.division,
        code: row.code,
        protocol: row.protocol,
        kind: row.kind,
        name: row.name,
        point: pointOf(row),
        organisation: {
          code: row.organisation_code,
          name: organisation?.name ?? { zh: row.organisation_code, en: row.organisation_code },
        },
        site: row.site,
        plate: row.plate,
        factors: row.factors,
        intervalS: row.interval_s,
        offlineAfterS: row.offline_after_s,
        snapshotUrl: row.snapshot_url,
        hasSecret: row.secret_hash !== null,
        state: row.state,
        stateUntil: row.state_until?.toISOString() ?? null,
        lastSeenAt: row.presence?.last_seen_at.toISOString() ?? null,
        online: row.state !== "retired" && (row.presence?.online ?? false),
        clockOffsetMs: row.presence?.clock_offset_ms ?? null,
        version: row.version,
      };
    }),
  );
}
