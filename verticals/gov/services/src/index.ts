export type { GovServicesService } from "./service.ts";
