import type { GovMonitoringService } from "@zhida/gov-monitoring";
import { type Db, newId, transact } from "@zhida/platform";
import { demoEpoch } from "../demo-epoch.ts";
import { countyMap } from "../geography/index.ts";
import { isDone, markDone } from "../store/steps.ts";
import { dustDevices, riverDevices, truckApprovals, truckDevices } from "./devices.ts";
import { streamRules } from "./rules.ts";

const DIVISION = "990122";

/** The county's devices, sites, approvals, rivers and rules; what is there already stays as it is. */
export async function furnishMonitoring({
  db,
  monitoring,
}: {
  db: Db;
  monitoring: GovMonitoringService;
}): Promise<void> {
  if (await isDone(db, "monitoring")) return;
  await transact(db, async (tx) => {
    if (!(await markDone(tx, "monitoring"))) return;
    const work = { db: tx, now: demoEpoch, requestId: newId() };
    const onRivers = riverDevices();
    const ids = await monitoring.registerDevices(work, [
      ...onRivers.map(({ device }) => device),
      ...dustDevices(),
      ...truckDevices(),
    ]);
    const { sites, rivers } = countyMap();
    await monitoring.saveSites(work, {
      division: DIVISION,
      sites: sites.map(({ id, kind, name, polygon }) => ({ code: id, kind, name, polygon })),
    });
    await monitoring.saveApprovals(work, { division: DIVISION, approvals: truckApprovals() });
    await monitoring.saveRivers(
      work,
      {
        division: DIVISION,
        nodes: rivers.nodes,
        reaches: rivers.reaches.map(({ id, from, to, name, lengthM, speedMps, line }) => ({
          id,
          from,
          to,
          name,
          lengthM,
          speedMps,
          line,
        })),
      },
      onRivers.map(({ place }, i) => ({ deviceId: ids[i] as string, place })),
    );
    await monitoring.addRules(work, { division: DIVISION, rules: streamRules, by: "陆远" });
  });
}
