import type { BlobStore, Clock, Db, Job, LiveBus, Route } from "@zhida/platform";
import { alarmRoutes } from "../routes/alarm-routes.ts";
import { approvalRoutes } from "../routes/approval-routes.ts";
import { riverRoutes } from "../routes/river-routes.ts";
import { ruleRoutes } from "../routes/rule-routes.ts";
import { truckRoutes } from "../routes/truck-routes.ts";
import { addRules } from "../rules/save-rules.ts";
import { streamWatch } from "../rules/stream-watch.ts";
import { SETUP_TOPIC, tellSetup } from "../rules/tell-setup.ts";
import type { KnownDevice } from "../service.ts";
import { findAlarm, setIncident } from "../store/alarms.ts";
import { listApprovals } from "../store/approvals.ts";
import { findNetwork, listRiverPlaces, saveNetwork } from "../store/rivers.ts";
import { listSites } from "../store/sites.ts";
import type { StreamListener } from "../stream.ts";
import type { ApprovalDeps } from "../trucks/save-approval.ts";
import { saveApprovals, saveSites } from "../trucks/save-trucks.ts";
import type { AlarmService } from "./alarm-service.ts";
import { photoJob } from "./attach-photo.ts";

type Deps = {
  db: Db;
  clock: Clock;
  live: LiveBus;
  blobs: BlobStore;
  findDevice(id: string): KnownDevice | undefined;
  listDevices(): Iterable<KnownDevice>;
  follow(listener: StreamListener): () => void;
  log(error: unknown): void;
} & Pick<ApprovalDeps, "countyAt">;

export type AlarmParts = {
  routes: Route[];
  jobs: Job[];
  service: AlarmService;
  /** After the devices are known. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** Rules, alarms, trucks and rivers: what the module adds to registry, gateways and series. */
export function alarmParts(deps: Deps): AlarmParts {
  const watch = streamWatch(deps);
  const undo: (() => void)[] = [];
  return {
    routes: [
      ...alarmRoutes(deps),
      ...ruleRoutes(deps),
      ...truckRoutes(deps),
      ...approvalRoutes(deps),
      ...riverRoutes(deps),
    ],
    jobs: [photoJob(deps)],
    service: {
      addRules: (work, given) => addRules(deps, work, given),
      saveSites: (work, given) => saveSites(deps, work, given),
      saveApprovals: (work, given) => saveApprovals(deps, work, given),
      saveRivers: async (work, network, places) => {
        await saveNetwork(work.db, network, places);
        tellSetup(deps.live, work, network.division);
      },
      setup: async (work, division) => ({
        sites: await listSites(work.db, division),
        approvals: await listApprovals(work.db, division),
        network: (await findNetwork(work.db, division)) ?? { reaches: [] },
        places: await listRiverPlaces(work.db, division),
      }),
      noteIncident: (work, alarmId, incidentId) => setIncident(work.db, alarmId, incidentId),
      incidentOf: async (work, alarmId) => (await findAlarm(work.db, alarmId))?.incident_id ?? undefined,
    },
    start: async () => {
      undo.push(deps.follow(watch.listener));
      undo.push(deps.live.subscribe(SETUP_TOPIC, () => void watch.reload().catch(deps.log)));
      await watch.start();
    },
    stop: async () => {
      for (const each of undo.splice(0)) each();
      await watch.stop();
    },
  };
}
