import type { LocalizedText } from "@zhida/platform/contract";
import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { AgreementState, Availability, Connector, DatasetField, RowError, SubjectKind } from "../contract.ts";

type Text = JSONColumnType<LocalizedText>;
type Json = ColumnType<unknown, string | null, string | null>;

/** The sentence is made when somebody reads it, in his language. */
export type StoredRowError = Omit<RowError, "row" | "message"> & { detail?: string };

export interface DatasetTable {
  code: string;
  owner_code: string;
  owner_name: Text;
  name: Text;
  description: Text;
  subject_kind: SubjectKind;
  subject_field: string;
  key_fields: string[];
  fields: JSONColumnType<Record<string, DatasetField>>;
  update_source: Text;
  freshness_days: number;
  connector: JSONColumnType<Connector>;
  availability: Generated<Availability>;
  availability_note: string | null;
  updated_at: Date;
}

export interface AgreementTable {
  id: string;
  consumer: string;
  dataset: string;
  fields: string[];
  purpose: string;
  purpose_name: Text;
  legal_basis: Text;
  consent_needed: boolean;
  standing: Generated<boolean>;
  valid_from: string;
  valid_to: string | null;
  state: AgreementState;
  requested_by: string;
  requested_by_id: string | null;
  requested_at: Date;
  decided_by: string | null;
  decided_by_id: string | null;
  decided_at: Date | null;
  note: string | null;
}

export interface ConsumerTable {
  code: string;
  name: Text;
  organisation: string | null;
  key_hash: Buffer;
  active: Generated<boolean>;
  created_at: Date;
}

export interface RecordTable {
  subject_key: string;
  dataset: string;
  id: string;
  valid_from: string;
  valid_to: string | null;
  data: JSONColumnType<Record<string, unknown>>;
  received_at: Date;
  source: string;
}

export interface AuditTable {
  subject_key: string;
  id: string;
  chain: string;
  seq: number;
  at: Date;
  subject_kind: SubjectKind;
  consumer: string;
  purpose: string;
  agreement: string | null;
  legal_basis_zh: string | null;
  legal_basis_en: string | null;
  dataset: string;
  fields: string[];
  actor_id: string | null;
  actor_name: string | null;
  actor_organisation: string | null;
  case_ref: string | null;
  outcome: "found" | "none" | "unavailable" | "no_agreement" | "consent_needed";
  consent: "request" | "standing" | null;
  request_id: string;
  /** Records in one page of a standing delivery. */
  delivered: number | null;
  prev_hash: Buffer;
  hash: Buffer;
}

export interface AuditChainTable {
  id: string;
  number: Generated<number>;
  genesis: Buffer;
  started_at: Date;
  last_seq: Generated<number>;
  last_hash: Buffer;
}

export interface ConsentTable {
  subject_key: string;
  id: string;
  consumer: string;
  purpose: string;
  dataset: string;
  granted_by: string;
  granted_by_id: string;
  granted_at: Date;
  valid_to: string | null;
  revoked_at: Date | null;
}

export interface CorrectionTable {
  subject_key: string;
  id: string;
  subject_kind: SubjectKind;
  dataset: string;
  record_id: string | null;
  field: string;
  current_value: Json;
  claimed_value: Json;
  reason: string;
  case_ref: string | null;
  state: Generated<"open" | "accepted" | "rejected">;
  requested_by: string;
  requested_by_id: string;
  requested_at: Date;
  decided_by: string | null;
  decided_by_id: string | null;
  decided_at: Date | null;
  note: string | null;
  new_record_id: string | null;
}

export interface ImportJobTable {
  id: string;
  dataset: string;
  file_name: string;
  format: "csv" | "xlsx";
  blob: string;
  state: "preview" | "queued" | "running" | "done" | "failed";
  columns: string[];
  mapping: JSONColumnType<Record<string, string>>;
  valid_from: string;
  total_rows: number | null;
  processed_rows: Generated<number>;
  new_rows: Generated<number>;
  changed_rows: Generated<number>;
  unchanged_rows: Generated<number>;
  bad_rows: Generated<number>;
  created_by: string;
  created_by_id: string;
  created_at: Date;
  finished_at: Date | null;
  failure: string | null;
}

export interface ImportBadRowTable {
  import_id: string;
  row: number;
  cells: JSONColumnType<string[]>;
  errors: JSONColumnType<StoredRowError[]>;
}

export interface StandingDeliveryTable {
  consumer: string;
  purpose: string;
  dataset: string;
  agreement: string;
  fields: string[];
  legal_basis: Text;
  first_at: Date;
  last_at: Date;
}

export interface Tables {
  "exchange.configuration": { single: Generated<boolean>; version: Generated<string> };
  "exchange.dataset": DatasetTable;
  "exchange.agreement": AgreementTable;
  "exchange.consumer": ConsumerTable;
  "exchange.record": RecordTable;
  "exchange.audit": AuditTable;
  "exchange.audit_chain": AuditChainTable;
  "exchange.consent": ConsentTable;
  "exchange.correction": CorrectionTable;
  "exchange.standing_delivery": StandingDeliveryTable;
  "exchange.import_job": ImportJobTable;
  "exchange.import_bad_row": ImportBadRowTable;
}
