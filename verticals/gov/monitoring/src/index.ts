export { alarmEnded, alarmPhotographed, alarmRaised } from "./alarms/events.ts";
export * from "./contract.ts";
export { deviceCameBack, deviceStateChanged, deviceWentOffline } from "./events.ts";
export { type GatewaySettings, noGateways } from "./gateways/settings.ts";
export { govMonitoringModule } from "./module.ts";
export type { GovMonitoringService, KnownDevice } from "./service.ts";
export type { Liveness, StoredBatch, StoredPosition, StoredReading, StreamListener } from "./stream.ts";
