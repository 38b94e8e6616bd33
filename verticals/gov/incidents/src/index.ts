export * from "./contract.ts";
export { incidentEnded } from "./events.ts";
export { govIncidentsModule } from "./module.ts";
export type { DeviceReport, GovIncidentsService, IncidentLocation } from "./service.ts";
