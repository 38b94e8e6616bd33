import { type Db, tables } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { ColumnType, Generated, Selectable } from "kysely";
import type { Answers, CareKind, Patrol } from "../contract.ts";

/** Written as JSON text, read back parsed. */
type Json<T> = ColumnType<T, string, string>;

export type DutyTable = {
  division: string;
  id: string;
  grid_code: string;
  grid_name: Json<LocalizedText>;
  worker_id: string;
  worker_name: string;
  from_day: string;
  until_day: string | null;
};

export type PatrolTable = {
  division: string;
  id: string;
  client_id: string;
  worker_id: string;
  worker_name: string;
  grid_code: string;
  grid_name: Json<LocalizedText>;
  started_at: Date;
  ended_at: Date | null;
  day: string;
  distance_m: Generated<number>;
  duration_s: Generated<number>;
  points: Generated<number>;
  inside_share: Generated<number>;
  track: ColumnType<Patrol["track"], string | undefined, string>;
  note: Generated<string>;
  last_lon: number | null;
  last_lat: number | null;
  last_at: Date | null;
};

export type TrackPointTable = {
  division: string;
  patrol_id: string;
  at: Date;
  lon: number;
  lat: number;
  accuracy_m: number | null;
};

export type CareTable = {
  division: string;
  id: string;
  client_id: string;
  kind: CareKind;
  name: string;
  phone: string | null;
  address: string;
  grid_code: string;
  grid_name: Json<LocalizedText>;
  lon: number;
  lat: number;
  note: string;
  every_days: number;
  last_visit_at: Date | null;
  due_on: string;
  added_by: string;
};

export type VisitTable = {
  division: string;
  id: string;
  client_id: string;
  care_id: string;
  care_name: string;
  care_kind: CareKind;
  worker_id: string;
  worker_name: string;
  grid_code: string;
  grid_name: Json<LocalizedText>;
  form: string;
  form_version: number;
  met: boolean;
  answers: Json<Answers>;
  alarms: string[];
  distance_m: number | null;
  at: Date;
  day: string;
  note: string;
};

export type OutcomeTable = {
  division: string;
  incident_id: string;
  worker_id: string;
  grid_code: string | null;
  kind: "settled" | "solved" | "rejected" | "duplicate";
  ended_at: Date;
  day: string;
};

type Grid = {
  "grid.duty": DutyTable;
  "grid.patrol": PatrolTable;
  "grid.track_point": TrackPointTable;
  "grid.care": CareTable;
  "grid.visit": VisitTable;
  "grid.outcome": OutcomeTable;
};

export type DutyRow = Selectable<DutyTable>;
export type PatrolRow = Selectable<PatrolTable>;
export type TrackPointRow = Selectable<TrackPointTable>;
export type CareRow = Selectable<CareTable>;
export type VisitRow = Selectable<VisitTable>;

export const grid = (db: Db) => tables<Grid>(db);
