import type { Module } from "@zhida/platform";
import type { MonitoringDeps } from "./deps.ts";
import { createFollowers } from "./live/followers.ts";
import { DeviceRegistry } from "./registry/device-registry.ts";
import type { GovMonitoringService } from "./service.ts";

/** Devices that report by themselves: registry, gateways, series, rules on streams, alarms with their evidence. */
export function govMonitoringModule(deps: MonitoringDeps): Module & { service: GovMonitoringService } {
  const registry = new DeviceRegistry(deps.db);
  const followers = createFollowers();
  return {
    name: "monitoring",
    migrations: new URL("../migrations/", import.meta.url),
    routes: [],
    start: async () => {
      await registry.load();
    },
    service: {
      registerDevices: async () => [],
      findDevice: (id) => registry.find(id),
      findDeviceByCode: (protocol, code) => registry.findByCode(protocol, code),
      listDevices: () => registry.all(),
      lastValues: () => [],
      follow: followers.follow,
      ports: () => ({}),
    },
  };
}
