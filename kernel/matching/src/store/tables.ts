import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { Facts, SubjectKind } from "../contract.ts";

export interface SubjectTable {
  division: string;
  kind: SubjectKind;
  key: string;
  household: string | null;
  facts: JSONColumnType<Facts>;
  facts_version: Generated<number>;
  gone: Generated<boolean>;
  next_change: string | null;
  derived_at: Date;
  changed_in: ColumnType<string, never, never>;
}

export interface LoadTable {
  single: Generated<boolean>;
  id: string;
  state: "queued" | "running" | "done" | "failed";
  kind: SubjectKind | null;
  after_key: string | null;
  first: boolean;
  subjects: Generated<number>;
  total: number | null;
  started_at: Date;
  finished_at: Date | null;
}

export interface FactTables {
  "matching.subject": SubjectTable;
  "matching.load": LoadTable;
  "matching.feed_position": { single: Generated<boolean>; position: string; at: Date };
  "matching.day_turn": { division: string; day: string; gained: number; lost: number; at: Date };
}
