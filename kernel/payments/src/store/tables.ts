import { type Db, tables } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { ColumnType, Generated, Selectable } from "kysely";
import type { PaymentState, RecoveryState } from "../contract.ts";

/** Written as JSON text, read back parsed. */
type Json<T> = ColumnType<T, string, string>;

/** Another account that the payee named, in full. */
type AccountChange = { at: string; by: string; from: string; to: string };

export type PaymentTable = {
  division: string;
  id: string;
  owner: string;
  reference: string;
  business_key: string;
  title: Json<LocalizedText>;
  department: string;
  subject_id: string;
  person_id: string | null;
  payee: string;
  amount_fen: number;
  account: string;
  bank: string | null;
  link: string | null;
  settles_on: string;
  state: Generated<PaymentState>;
  attempts: Generated<number>;
  next_attempt_at: Date | null;
  last_error: string | null;
  created_at: Date;
  paid_at: Date | null;
  account_changes: ColumnType<AccountChange[], string | undefined, string>;
};
export type PaymentRow = Selectable<PaymentTable>;

export type RecoveryTable = {
  division: string;
  id: string;
  owner: string;
  reference: string;
  business_key: string;
  title: Json<LocalizedText>;
  reason: Json<LocalizedText>;
  department: string;
  subject_id: string;
  person_id: string | null;
  payer: string;
  amount_fen: number;
  due_on: string;
  state: Generated<RecoveryState>;
  created_at: Date;
  closed_at: Date | null;
  closed_by: string | null;
  note: string | null;
};
export type RecoveryRow = Selectable<RecoveryTable>;

export const payments = (db: Db) =>
  tables<{ "payments.payment": PaymentTable; "payments.recovery": RecoveryTable }>(db);
