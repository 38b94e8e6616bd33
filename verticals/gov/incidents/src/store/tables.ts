import { type Db, tables } from "@zhida/platform";
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
