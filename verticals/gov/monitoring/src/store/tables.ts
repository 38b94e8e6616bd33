import { type Db, tables } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { ColumnType, Generated, Selectable } from "kysely";
import type { DeviceKind, DeviceState, LoadState, Protocol } from "../contract.ts";

/** Written as JSON text, read back parsed. */
type Json<T> = ColumnType<T, string, string>;

export type DeviceTable = {
  division: string;
  id: string;
  protocol: Protocol;
  code: string;
  kind: DeviceKind;
  name: Json<LocalizedText>;
  lon: number | null;
  lat: number | null;
  organisation_code: string;
  site: string | null;
  plate: string | null;
  factors: string[];
  interval_s: number;
  offline_after_s: number;
  snapshot_url: string | null;
  secret_hash: Buffer | null;
  terminal: Json<TerminalIdentity> | null;
  measures: ColumnType<StoredMeasures, string | undefined, string>;
  state: Generated<DeviceState>;
  state_until: Date | null;
  version: Generated<number>;
  registered_at: Date;
};

/** By factor. */
export type StoredMeasures = Record<string, { unit: string | null; limit: number | null }>;

/** What a terminal of JT/T 808 says of itself when it registers. */
export type TerminalIdentity = { maker: string; model: string; terminalId: string; plate: string };

export type DeviceCodeTable = { protocol: Protocol; code: string; division: string; device_id: string };

export type DeviceStateTable = {
  division: string;
  device_id: string;
  id: string;
  state: DeviceState;
  until: Date | null;
  note: string;
  at: Date;
  by_id: string | null;
  by_name: string | null;
};

export type DevicePlanTable = {
  division: string;
  device_id: string;
  id: string;
  state: "calibrating" | "maintenance";
  begins_at: Date;
  until: Date;
  note: string;
  by_id: string;
  by_name: string;
};

export type PresenceTable = {
  division: string;
  device_id: string;
  last_seen_at: Date;
  online: boolean;
  changed_at: Date;
  clock_offset_ms: number | null;
};

export type LastValueTable = {
  division: string;
  device_id: string;
  factor: string;
  at: Date;
  value: number;
  flag: string;
};

export type LastPositionTable = {
  division: string;
  device_id: string;
  at: Date;
  lon: number;
  lat: number;
  speed_kmh: number;
  direction: number;
  load: LoadState;
};

export type GapTable = {
  division: string;
  device_id: string;
  from_at: Date;
  to_at: Date;
  expected: number;
  filled: Generated<number>;
  filled_at: Date | null;
};

export type FrameTable = {
  division: string;
  device_id: string;
  received_at: Date;
  protocol: Protocol;
  bytes: Buffer;
};

export type DeviceRow = Selectable<DeviceTable>;
export type PresenceRow = Selectable<PresenceTable>;

export const monitoring = (db: Db) =>
  tables<{
    "monitoring.device": DeviceTable;
    "monitoring.device_code": DeviceCodeTable;
    "monitoring.device_state": DeviceStateTable;
    "monitoring.device_plan": DevicePlanTable;
    "monitoring.presence": PresenceTable;
    "monitoring.last_value": LastValueTable;
    "monitoring.last_position": LastPositionTable;
    "monitoring.gap": GapTable;
    "monitoring.frame": FrameTable;
  }>(db);
