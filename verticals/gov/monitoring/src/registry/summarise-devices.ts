import type { Domain } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { MonitoringSummary } from "../contract.ts";
import { countDevices } from "../store/movements.ts";

/** How many devices there are in these domains of a division, and how many of them report. */
export async function summariseDevices(
  { db, now }: Work,
  { division, domains }: { division: string; domains: readonly Domain[] },
): Promise<MonitoringSummary> {
  const byKind = await countDevices(db, { division, domains });
  const devices = byKind.reduce((sum, kind) => sum + kind.devices, 0);
  const online = byKind.reduce((sum, kind) => sum + kind.online, 0);
  return {
    division,
    at: now.toISOString(),
    devices,
    online,
    offline: devices - online,
    onlineShare: devices > 0 ? online / devices : null,
    byKind,
  };
}
