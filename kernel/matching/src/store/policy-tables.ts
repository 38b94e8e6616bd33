import { type Db, type LocalizedText, tables } from "@zhida/platform";
import type { ColumnType, Generated, Selectable } from "kysely";
import type {
  DryRunResult,
  DryRunSide,
  DryRunState,
  Explanation,
  Facts,
  FactType,
  FactValue,
  ParameterValue,
  PolicyContent,
  PolicyEvent,
  PolicyVersion,
  SubjectKind,
} from "../contract.ts";

/** Written as JSON text, read back parsed. */
type Json<T> = ColumnType<T, string, string>;

export type PolicyTable = {
  code: string;
  division: string;
  department: string;
  audience: SubjectKind;
  words: string[];
};

export type PolicyVersionTable = {
  code: string;
  version: number;
  state: "draft" | "in_review" | "published";
  content: Json<PolicyContent>;
  revision: Generated<number>;
  effective_from: string | null;
  effective_to: string | null;
  author: string;
  editors: string[];
  approver: string | null;
  approver_id: string | null;
  returned: ColumnType<PolicyVersion["returned"], string | null, string | null>;
  updated_at: Date;
  published_at: Date | null;
  pack_hash: string | null;
};
export type PolicyVersionRow = Selectable<PolicyVersionTable>;

export type PolicyHistoryTable = {
  code: string;
  id: string;
  version: number;
  event: PolicyEvent;
  by_name: string;
  by_id: string | null;
  at: Date;
  note: string | null;
  effective_from: string | null;
};

export type ParameterTable = {
  name: string;
  division: string;
  label: Json<LocalizedText>;
  type: FactType;
  unit: ColumnType<LocalizedText | null, string | null, string | null>;
};
export type ParameterValueTable = {
  name: string;
  division: string;
  valid_from: string;
  value: Json<FactValue>;
  document: Json<ParameterValue["document"]>;
  added_by: string;
  added_at: Date;
};

export type TestPersonTable = {
  division: string;
  id: string;
  kind: SubjectKind;
  name: Json<LocalizedText>;
  facts: Json<Facts>;
  revision: Generated<number>;
  updated_by: string;
  updated_at: Date;
};

export type DryRunTable = {
  id: string;
  code: string;
  version: number;
  revision: number;
  against: number | null;
  on_day: string;
  kind: SubjectKind;
  content: Json<PolicyContent>;
  state: Generated<DryRunState>;
  done: Generated<number>;
  total: number | null;
  result: ColumnType<DryRunResult | null, string | null, string | null>;
  failure: ColumnType<LocalizedText | null, string | null | undefined, string | null>;
  started_by: string;
  started_at: Date;
  finished_at: Date | null;
};
export type DryRunRow = Selectable<DryRunTable>;

export type DryRunSubjectTable = {
  run: string;
  number: number;
  division: string;
  kind: SubjectKind;
  key: string;
  side: DryRunSide;
  before: Json<Explanation>;
  after: Json<Explanation>;
};
export type DryRunSubjectRow = Selectable<DryRunSubjectTable>;

export type SaidFactTable = {
  key: string;
  kind: SubjectKind;
  fact: string;
  value: ColumnType<FactValue, string | null, string | null>;
  skipped: Generated<boolean>;
  at: Date;
};
export type SaidFactRow = Selectable<SaidFactTable>;

type PolicyTables = {
  "matching.policy": PolicyTable;
  "matching.policy_version": PolicyVersionTable;
  "matching.policy_history": PolicyHistoryTable;
  "matching.parameter": ParameterTable;
  "matching.parameter_value": ParameterValueTable;
  "matching.test_person": TestPersonTable;
  "matching.dry_run": DryRunTable;
  "matching.dry_run_subject": DryRunSubjectTable;
  "matching.said_fact": SaidFactTable;
};

export const policyTables = (db: Db) => tables<PolicyTables>(db);
