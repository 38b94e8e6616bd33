import { columnsOf, type Db, tables } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { IncidentSource, IncidentState, Priority, RouteTaken } from "../contract.ts";

export type IncidentRecord = {
  division: string;
  id: string;
  number: string;
  client_id: string;
  category: string;
  agency: string;
  priority: Priority;
  source: IncidentSource;
  title: LocalizedText;
  description: string;
  address: string;
  lon: number;
  lat: number;
  accuracy_m: number | null;
  town: string | null;
  community: string | null;
  grid: string | null;
  cell: number;
  fields: Record<string, string | number | boolean>;
  reported_at: Date;
  seen_at: Date;
  reporter_id: string | null;
  reporter_name: string | null;
  reporter_phone: string | null;
  reported_by: string | null;
  anonymous: boolean;
  state: IncidentState;
  version: number;
  organisation: string | null;
  waits_role: string | null;
  waits_at: string | null;
  assignee_id: string | null;
  started_at: Date | null;
  warn_at: Date | null;
  due_at: Date | null;
  clock_ended_at: Date | null;
  completed_at: Date | null;
  completed_by: string | null;
  result: string | null;
  ended_at: Date | null;
  on_the_spot: boolean;
  supervised: number;
  followers: number;
  occurrences: number;
  returns: number;
  reopened: number;
  is_repeat: boolean;
  cover: string | null;
  alarm_id: string | null;
  alarm_key: string | null;
  evidence: Record<string, unknown> | null;
  route: RouteTaken | null;
  merged_into: string | null;
  rating: number | null;
};

/** The columns that are written with a new incident. */
export const incidentColumns = columnsOf<Omit<IncidentRecord, "is_repeat">>({
  division: true,
  id: true,
  number: true,
  client_id: true,
  category: true,
  agency: true,
  priority: true,
  source: true,
  title: true,
  description: true,
  address: true,
  lon: true,
  lat: true,
  accuracy_m: true,
  town: true,
  community: true,
  grid: true,
  cell: true,
  fields: true,
  reported_at: true,
  seen_at: true,
  reporter_id: true,
  reporter_name: true,
  reporter_phone: true,
  reported_by: true,
  anonymous: true,
  state: true,
  version: true,
  organisation: true,
  waits_role: true,
  waits_at: true,
  assignee_id: true,
  started_at: true,
  warn_at: true,
  due_at: true,
  clock_ended_at: true,
  completed_at: true,
  completed_by: true,
  result: true,
  ended_at: true,
  on_the_spot: true,
  supervised: true,
  followers: true,
  occurrences: true,
  returns: true,
  reopened: true,
  cover: true,
  alarm_id: true,
  alarm_key: true,
  evidence: true,
  route: true,
  merged_into: true,
  rating: true,
});

export type FileRecord = {
  id: string;
  incident_id: string | null;
  uploaded_by: string;
  stage: "report" | "progress" | "result" | "verify" | null;
  kind: "photo" | "video" | "voice";
  type: string;
  name: string;
  bytes: number;
  blob: string;
  at: Date;
};

export type AssistRecord = {
  division: string;
  incident_id: string;
  organisation: string;
  state: "open" | "done" | "withdrawn";
  asked_at: Date;
  done_at: Date | null;
  note: string | null;
};

export type ExtensionRecord = {
  division: string;
  incident_id: string;
  seq: number;
  state: "asked" | "granted" | "refused";
  until: Date;
  note: string;
  asked_at: Date;
  asked_by: string;
  decided_at: Date | null;
  decided_by: string | null;
};

type Tables = {
  "incidents.incident": IncidentRecord;
  "incidents.follower": { division: string; incident_id: string; person_id: string; since: Date };
  "incidents.file": FileRecord;
  "incidents.assist": AssistRecord;
  "incidents.extension": ExtensionRecord;
  "incidents.subscription": {
    person_id: string;
    id: string;
    area: string | null;
    lon: number | null;
    lat: number | null;
    radius_m: number | null;
    name: LocalizedText;
    since: Date;
  };
};

export const incidents = (db: Db) => tables<Tables>(db);
