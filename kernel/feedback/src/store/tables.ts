import { type Db, tables } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { ColumnType, Generated, Selectable } from "kysely";
import type { AppealState, CallBackMethod, Level, RatingChannel, RatingState, ReworkState } from "../contract.ts";

/** Written as JSON text, read back parsed. */
type Json<T> = ColumnType<T, string, string>;

export type HandlingTable = {
  division: string;
  id: string;
  case_id: string;
  case_number: string;
  round: number;
  item_code: string;
  title: Json<LocalizedText>;
  organisation_code: string;
  applicant_id: string;
  subject_id: string;
  subject_name: string;
  closed_at: Date;
  rate_until: Date;
  rated: Generated<boolean>;
};

export type RatingTable = {
  division: string;
  id: string;
  handling_id: string;
  case_id: string;
  round: number;
  item_code: string;
  organisation_code: string;
  level: Level;
  reasons: string[];
  comment: string;
  anonymous: boolean;
  channel: RatingChannel;
  rated_by: string;
  rated_at: Date;
  state: Generated<RatingState>;
  rework_id: string | null;
};

export type ReworkTable = {
  division: string;
  id: string;
  rating_id: string;
  case_id: string;
  case_number: string;
  case_version: number;
  organisation_code: string;
  item_code: string;
  state: Generated<ReworkState>;
  opened_at: Date;
  due_at: Date;
  measures: string | null;
  done_at: Date | null;
  in_time: boolean | null;
};

export type CallBackTable = {
  division: string;
  id: string;
  rework_id: string;
  method: CallBackMethod;
  reached: boolean;
  accepted: boolean | null;
  record: string;
  at: Date;
  by_id: string;
  by_name: string;
};

export type AppealTable = {
  division: string;
  id: string;
  rating_id: string;
  organisation_code: string;
  grounds: string;
  appealed_by: string;
  appealed_by_name: string;
  appealed_at: Date;
  decide_by: Date;
  state: Generated<AppealState>;
  decided_by: string | null;
  decided_by_name: string | null;
  decided_at: Date | null;
  note: string | null;
};

export type RatingLinkTable = {
  division: string;
  token_hash: Buffer;
  handling_id: string;
  issued_by: string;
  issued_at: Date;
  expires_at: Date;
};

export type BoardCounts = {
  level_1: number;
  level_2: number;
  level_3: number;
  level_4: number;
  level_5: number;
  excluded: number;
  reworks_opened: number;
  reworks_done: number;
  reworks_in_time: number;
  second_ratings: number;
  second_satisfied: number;
};

export type BoardTable = BoardCounts & {
  division: string;
  organisation_code: string;
  item_code: string;
  month: string;
  item_title: Json<LocalizedText>;
};

export type HandlingRow = Selectable<HandlingTable>;
export type RatingTableRow = Selectable<RatingTable>;
export type ReworkRow = Selectable<ReworkTable>;
export type AppealRow = Selectable<AppealTable>;
export type CallBackRow = Selectable<CallBackTable>;

type FeedbackTables = {
  "feedback.handling": HandlingTable;
  "feedback.rating": RatingTable;
  "feedback.rework": ReworkTable;
  "feedback.call_back": CallBackTable;
  "feedback.appeal": AppealTable;
  "feedback.rating_link": RatingLinkTable;
  "feedback.board": BoardTable;
  "feedback.parameter": { name: string; value: number; changed_at: Date | null; changed_by: string | null };
  "feedback.reason": { code: string; position: number; levels: Level[]; label: Json<LocalizedText> };
};

export const feedback = (db: Db) => tables<FeedbackTables>(db);
