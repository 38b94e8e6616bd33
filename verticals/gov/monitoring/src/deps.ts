import type { IdentityService } from "@zhida/identity";
import type { PlacesService } from "@zhida/places";
import type { BlobStore, Clock, Db, LiveBus } from "@zhida/platform";
import type { GatewaySettings } from "./gateways/settings.ts";
import type { IngestThread } from "./ingest/ingest-thread.ts";
import type { Followers } from "./live/followers.ts";
import type { LastValues } from "./live/last-values.ts";
import type { NewsHub } from "./live/news-hub.ts";
import type { DeviceRegistry } from "./registry/device-registry.ts";

export type MonitoringDeps = {
  db: Db;
  /** The gateways' thread has connections of its own. */
  databaseUrl: string;
  clock: Clock;
  live: LiveBus;
  /** Photos of cameras. */
  blobs: BlobStore;
  identity: IdentityService;
  /** Where counties lie; without it no point is held against a border. */
  places?: Pick<PlacesService, "area" | "locate">;
  /** Where frames are spooled while the database is away. */
  dataFolder: string;
  gateways: GatewaySettings;
};

/** What the use cases work with. */
export type Monitoring = MonitoringDeps & {
  registry: DeviceRegistry;
  followers: Followers;
  lastValues: LastValues;
  hub: NewsHub;
  /** Undefined until the gateways are started, and in a process that has none. */
  thread(): IngestThread | undefined;
};
