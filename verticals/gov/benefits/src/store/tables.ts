import type { SubjectKind } from "@zhida/matching/contract";
import { type Db, tables } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { ColumnType, Generated, Selectable } from "kysely";
import type {
  AppealState,
  BenefitSetup,
  CampaignState,
  GrantEvent,
  GrantState,
  InstalmentState,
  MissedReason,
  PolicyMode,
} from "../contract.ts";

/** Written as JSON text, read back parsed. */
type Json<T> = ColumnType<T, string, string>;
type Position = { division: string; key: string };

export type BenefitTable = {
  division: string;
  policy: string;
  name: Json<LocalizedText>;
  summary: Json<LocalizedText>;
  department: string;
  audience: SubjectKind;
  setup: Json<BenefitSetup>;
  active: boolean;
  revision: Generated<number>;
  policy_version: number | null;
  updated_at: Date;
  updated_by: string;
};
export type BenefitRow = Selectable<BenefitTable>;

export type BudgetTable = {
  division: string;
  policy: string;
  year: number;
  limit_fen: number;
  committed_fen: Generated<number>;
  document: string;
  set_by: string;
  set_at: Date;
};
export type BudgetRow = Selectable<BudgetTable>;

export type GrantTable = {
  division: string;
  id: string;
  policy: string;
  policy_version: number;
  subject_kind: SubjectKind;
  subject_key: string;
  subject_id: string;
  person_id: string | null;
  subject_name: string;
  town: string;
  department: string;
  state: GrantState;
  mode: PolicyMode;
  since: string;
  until: string | null;
  amount_fen: number | null;
  reasons: Json<LocalizedText[]>;
  campaign: string | null;
  due_on: string | null;
  version: Generated<number>;
  created_at: Date;
  updated_at: Date;
};
export type GrantRow = Selectable<GrantTable>;

export type InstalmentTable = {
  division: string;
  id: string;
  grant_id: string;
  policy: string;
  period: string;
  amount_fen: number;
  state: InstalmentState;
  recovered_fen: Generated<number>;
  account: string | null;
  created_at: Date;
  paid_at: Date | null;
};
export type InstalmentRow = Selectable<InstalmentTable>;

export type GrantActionTable = {
  division: string;
  id: string;
  grant_id: string;
  event: GrantEvent;
  by: string;
  note: Json<LocalizedText | null>;
  at: Date;
};
export type GrantActionRow = Selectable<GrantActionTable>;

export type ReviewTable = { division: string; policy: string; subject_key: string; from_day: string; noted_on: string };
export type ReviewRow = Selectable<ReviewTable>;

export type CampaignTable = {
  division: string;
  id: string;
  policy: string;
  version: number;
  state: CampaignState;
  starts_on: string;
  author: string | null;
  approver: string | null;
  total: number | null;
  position: Json<Position | null>;
  done: Generated<number>;
  granted: Generated<number>;
  offered: Generated<number>;
  kept: Generated<number>;
  stopped: Generated<number>;
  notified: Generated<number>;
  money_fen: Generated<number>;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
};
export type CampaignRow = Selectable<CampaignTable>;

export type ReachCheckTable = {
  division: string;
  id: string;
  policy: string;
  version: number;
  state: "queued" | "running" | "done";
  position: Json<Position | null>;
  entitled: Generated<number>;
  reached: Generated<number>;
  missed: Json<Partial<Record<MissedReason, number>>>;
  started_at: Date;
  finished_at: Date | null;
};
export type ReachCheckRow = Selectable<ReachCheckTable>;

export type MissedTable = {
  division: string;
  check_id: string;
  number: number;
  subject_kind: SubjectKind;
  subject_key: string;
  town: string;
  reason: MissedReason;
};
export type MissedRow = Selectable<MissedTable>;

export type AppealTable = {
  division: string;
  id: string;
  policy: string;
  grant_id: string | null;
  subject_kind: SubjectKind;
  subject_key: string;
  subject_id: string;
  person_id: string;
  name: string;
  department: string;
  text: string;
  state: Generated<AppealState>;
  due_on: string;
  decision: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  created_at: Date;
};
export type AppealRow = Selectable<AppealTable>;

export type TaxFilingTable = {
  division: string;
  id: string;
  credit_code: string;
  enterprise_id: string;
  quarter: string;
  sales_fen: number;
  tax_fen: number;
  relief_fen: number;
  reliefs: Json<{ policy: string; version: number; name: LocalizedText; savedFen: number }[]>;
  filed_by: string;
  filed_at: Date;
};
export type TaxFilingRow = Selectable<TaxFilingTable>;

type BenefitsTables = {
  "benefits.benefit": BenefitTable;
  "benefits.budget": BudgetTable;
  "benefits.grant": GrantTable;
  "benefits.instalment": InstalmentTable;
  "benefits.grant_action": GrantActionTable;
  "benefits.review": ReviewTable;
  "benefits.campaign": CampaignTable;
  "benefits.reach_check": ReachCheckTable;
  "benefits.missed": MissedTable;
  "benefits.appeal": AppealTable;
  "benefits.tax_filing": TaxFilingTable;
};

export const benefits = (db: Db) => tables<BenefitsTables>(db);
