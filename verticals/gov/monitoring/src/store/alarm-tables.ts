import type { Point, Polygon } from "@zhida/places/contract";
import { type Db, tables } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { ColumnType, Generated, Selectable } from "kysely";
import type {
  AlarmEvidence,
  DeviceKind,
  RiverNode,
  RiverReach,
  RiverTrace,
  RuleKind,
  Severity,
  SiteKind,
  StreamRule,
  Suspect,
  TruckApproval,
} from "../contract.ts";

/** Written as JSON text, read back parsed. */
type Json<T> = ColumnType<T, string, string>;

export type RuleTable = {
  division: string;
  code: string;
  version: number;
  content: Json<StreamRule>;
  in_force: boolean;
  at: Date;
  by_name: string;
};

export type AlarmTable = {
  division: string;
  id: string;
  device_id: string;
  organisation_code: string;
  device_kind: DeviceKind;
  device_name: Json<LocalizedText>;
  rule_code: string;
  rule_version: number;
  rule_name: Json<LocalizedText>;
  kind: RuleKind;
  severity: Severity;
  title: Json<LocalizedText>;
  description: Json<LocalizedText>;
  lon: number | null;
  lat: number | null;
  started_at: Date;
  raised_at: Date;
  last_at: Date;
  ended_at: Date | null;
  count: number;
  evidence: Json<Omit<AlarmEvidence, "photo">>;
  trace: Json<RiverTrace | null> | null;
  suspects: Json<Suspect[]>;
  incident_id: string | null;
  photo: string | null;
};

export type SiteTable = {
  division: string;
  code: string;
  kind: SiteKind;
  name: Json<LocalizedText>;
  polygon: Json<Polygon>;
};

export type TruckApprovalTable = {
  division: string;
  id: string;
  number: string;
  site: string;
  disposal: string;
  plates: string[];
  route: Json<TruckApproval["route"]>;
  valid_from: string;
  valid_to: string;
  hours_from: number;
  hours_until: number;
  version: Generated<number>;
  changed_at: Date | null;
  changed_by: string | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
};

export type RiverNetworkTable = { division: string; nodes: Json<RiverNode[]>; reaches: Json<RiverReach[]> };
export type RiverPlaceTable = { division: string; device_id: string; reach_id: string; offset_m: number };

export type AlarmRow = Selectable<AlarmTable>;

export const alarmTables = (db: Db) =>
  tables<{
    "monitoring.rule": RuleTable;
    "monitoring.rule_cursor": { name: string; received_at: Date };
    "monitoring.alarm": AlarmTable;
    "monitoring.site": SiteTable;
    "monitoring.truck_approval": TruckApprovalTable;
    "monitoring.river_network": RiverNetworkTable;
    "monitoring.river_place": RiverPlaceTable;
  }>(db);

export const pointOfRow = ({ lon, lat }: { lon: number | null; lat: number | null }): Point | null =>
  lon === null || lat === null ? null : { lon, lat };
