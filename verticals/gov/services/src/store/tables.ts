import type { LocalizedText } from "@zhida/platform/contract";
import type { ColumnType, Generated } from "kysely";
import type { Draft, Upload } from "../assess/draft.ts";
import type { Snapshot } from "../assess/snapshot.ts";
import type { ApplicationState, ItemState } from "../contract.ts";

/** Written as JSON text, read back parsed. */
type Json<T> = ColumnType<T, string, string>;
type JsonDefault<T> = ColumnType<T, string | undefined, string>;

export type CaseLink = {
  id: string;
  number: string;
  state: string;
  label: LocalizedText;
  dueAt: string | null;
  paused: boolean;
  version: number;
};
export type Touch = { at: string; channel: string; what: string; byStaff: boolean; by: string };
export type IssuedDocument = { id: string; kind: string; verificationCode: string };

export type ItemTable = {
  code: string;
  version: number;
  state: ItemState;
  content: Json<Record<string, unknown>>;
  revision: Generated<number>;
  valid_from: string | null;
  updated_at: Date;
  updated_by: string | null;
};

export type ApplicationTable = {
  division: string;
  id: string;
  item_code: string;
  item_version: number;
  department: string;
  state: ApplicationState;
  version: Generated<number>;
  subject_kind: "person" | "legal_entity";
  subject_id: string;
  subject_key: string;
  subject_name: string;
  subject_division: string;
  person_id: string;
  person_name: string;
  snapshot: Json<Snapshot>;
  snapshot_at: Date;
  answers: JsonDefault<Draft["answers"]>;
  choices: JsonDefault<Draft["choices"]>;
  resolutions: JsonDefault<Draft["resolutions"]>;
  uploads: JsonDefault<Upload[]>;
  touches: JsonDefault<Touch[]>;
  case_id: string | null;
  case_brief: Json<CaseLink> | null;
  documents: JsonDefault<IssuedDocument[]>;
  note: string | null;
  opened_at: Date;
  submitted_at: Date | null;
  decided_at: Date | null;
  updated_at: Date;
};

export type ServicesTables = {
  "services.item": ItemTable;
  "services.application": ApplicationTable;
  "services.known_facts": { subject_id: string; snapshot: Json<Snapshot>; read_on: string };
};
