import type { IdentityService } from "@zhida/identity";
import type { Clock, Db, LiveBus } from "@zhida/platform";
import type { GatewaySettings } from "./gateways/settings.ts";

export type MonitoringDeps = {
  db: Db;
  /** The gateways' thread has connections of its own. */
  databaseUrl: string;
  clock: Clock;
  live: LiveBus;
  identity: IdentityService;
  /** Where frames are spooled while the database is away. */
  dataFolder: string;
  gateways: GatewaySettings;
};
