import type { Module } from "@zhida/platform";
import { alarmParts } from "./alarms/alarm-parts.ts";
import type { Monitoring, MonitoringDeps } from "./deps.ts";
import { type IngestThread, startIngestThread } from "./ingest/ingest-thread.ts";
import { storedBatchReader } from "./ingest/stored-batch.ts";
import { monitoringJobs } from "./jobs.ts";
import { createFollowers } from "./live/followers.ts";
import { LastValues } from "./live/last-values.ts";
import { NewsHub } from "./live/news-hub.ts";
import { recordLiveness } from "./live/record-liveness.ts";
import { countyAt } from "./registry/county-at.ts";
import { DeviceRegistry } from "./registry/device-registry.ts";
import { registerDevices } from "./registry/register-device.ts";
import { DEVICES_TOPIC } from "./registry/tell-change.ts";
import { deviceRoutes } from "./routes/device-routes.ts";
import { gatewayRoutes } from "./routes/gateway-routes.ts";
import { ingestRoutes } from "./routes/ingest-routes.ts";
import { movementRoutes } from "./routes/movement-routes.ts";
import { seriesRoutes } from "./routes/series-routes.ts";
import type { GovMonitoringService } from "./service.ts";
import type { Liveness } from "./stream.ts";

/** Devices that report by themselves: registry, gateways, series, rules on streams, alarms with their evidence. */
export function govMonitoringModule(given: MonitoringDeps): Module & { service: GovMonitoringService } {
  let thread: IngestThread | undefined;
  let logFailure = (_error: unknown) => {};
  const onFailure = (error: unknown) => logFailure(error);
  const deps: Monitoring = {
    ...given,
    registry: new DeviceRegistry(given.db),
    followers: createFollowers(onFailure),
    lastValues: new LastValues(),
    hub: new NewsHub(),
    thread: () => thread,
  };
  const toBatch = storedBatchReader();
  const forget = deps.live.subscribe(DEVICES_TOPIC, (ids) => {
    thread?.reload(ids as string[]);
    deps.registry.reload(ids as string[]).catch(onFailure);
  });
  const liveness = writerOf(deps, onFailure);
  const alarms = alarmParts({
    ...given,
    findDevice: (id) => deps.registry.find(id),
    listDevices: () => deps.registry.all(),
    follow: deps.followers.follow,
    countyAt: (county) => countyAt(deps, county),
    log: onFailure,
  });
  return {
    name: "monitoring",
    migrations: new URL("../migrations/", import.meta.url),
    routes: [
      ...deviceRoutes(deps),
      ...seriesRoutes(),
      ...movementRoutes(),
      ...ingestRoutes(deps),
      ...gatewayRoutes(deps),
      ...alarms.routes,
    ],
    jobs: [...monitoringJobs(deps), ...alarms.jobs],
    start: async () => {
      await deps.registry.load();
      if (!deps.gateways.isOn) return;
      await alarms.start();
      thread = await startIngestThread({
        databaseUrl: deps.databaseUrl,
        dataFolder: deps.dataFolder,
        settings: deps.gateways,
        clock: deps.clock,
        onStored: (stored) => {
          const batch = deps.lastValues.take(toBatch(stored));
          deps.followers.tell(batch);
          deps.hub.take(batch);
        },
        onLiveness: liveness.take,
        onFailure,
      });
    },
    stop: async () => {
      forget();
      deps.hub.stop();
      await thread?.stop();
      await liveness.end();
      await alarms.stop();
    },
    service: {
      ...alarms.service,
      registerDevices: (work, devices) => registerDevices(deps, work, devices),
      findDevice: (id) => deps.registry.find(id),
      findDeviceByCode: (protocol, code) => deps.registry.findByCode(protocol, code),
      listDevices: () => deps.registry.all(),
      lastValues: (deviceId) => deps.lastValues.of(deviceId),
      follow: deps.followers.follow,
      onFailure: (listener) => {
        logFailure = listener;
      },
      ports: () => thread?.ports() ?? {},
    },
  };
}

const RETRY_MS = 1_000;

/** Writes liveness down, one change after the other, and goes on trying while the database is away. */
function writerOf(deps: Monitoring, onFailure: (error: unknown) => void) {
  let waiting: Liveness[] = [];
  let running: Promise<void> | undefined;
  let isOver = false;
  const run = async () => {
    while (waiting.length > 0) {
      const changes = waiting;
      waiting = [];
      try {
        await recordLiveness(deps, changes);
        deps.followers.tellLiveness(changes);
      } catch (error) {
        onFailure(error);
        if (isOver) return;
        waiting = [...changes, ...waiting];
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
    running = undefined;
  };
  return {
    take: (changes: Liveness[]) => {
      waiting.push(...changes);
      running ??= run();
    },
    end: async () => {
      isOver = true;
      await running;
    },
  };
}
