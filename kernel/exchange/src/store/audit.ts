import { type Db, decodeCursor, tables, toPage } from "@zhida/platform";
import { type Selectable, type SelectQueryBuilder, sql } from "kysely";
import type { AuditQuery } from "../contract.ts";
import type { AuditTable, Tables } from "./tables.ts";

export type AuditRow = Selectable<AuditTable>;

/** A row on its way, its hashes in hexadecimal. */
export type SealedRow = Omit<AuditRow, "at" | "prev_hash" | "hash"> & { at: string; prev_hash: string; hash: string };

/**
 * Appends rows and moves the head of the chain, in one statement and so in one commit. False, and nothing written, when the head is
 * not where this process left it.
 */
export async function appendAudit(db: Db, chain: string, from: number, rows: readonly SealedRow[]): Promise<boolean> {
  const last = rows.at(-1);
  if (!last) return true;
  const result = await sql`
    with head as (
      update exchange.audit_chain set last_seq = ${last.seq}, last_hash = decode(${last.hash}, 'hex')
      where id = ${chain} and last_seq = ${from} returning id
    )
    insert into exchange.audit (subject_key, id, chain, seq, at, subject_kind, consumer, purpose, agreement, legal_basis_zh,
      legal_basis_en, dataset, fields, actor_id, actor_name, actor_organisation, case_ref, outcome, consent, request_id, delivered, prev_hash, hash)
    select r.subject_key, r.id, head.id, r.seq, r.at, r.subject_kind, r.consumer, r.purpose, r.agreement, r.legal_basis_zh,
      r.legal_basis_en, r.dataset, r.fields, r.actor_id, r.actor_name, r.actor_organisation, r.case_ref, r.outcome, r.consent,
      r.request_id, r.delivered, decode(r.prev_hash, 'hex'), decode(r.hash, 'hex')
    from head, json_to_recordset(${JSON.stringify(rows)}::json) as r(subject_key text, id uuid, seq bigint, at timestamptz,
      subject_kind text, consumer text, purpose text, agreement uuid, legal_basis_zh text, legal_basis_en text, dataset text,
      fields text[], actor_id uuid, actor_name text, actor_organisation text, case_ref text, outcome text, consent text,
      request_id text, delivered integer, prev_hash text, hash text)`.execute(db);
  return Number(result.numAffectedRows) === rows.length;
}

/** The rows of one chain after `seq`, in order. */
export async function listChainRows(db: Db, chain: string, seq: number, limit: number): Promise<AuditRow[]> {
  return await tables<Tables>(db)
    .selectFrom("exchange.audit")
    .selectAll()
    .where("chain", "=", chain)
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(limit)
    .execute();
}

export async function listSubjectUses(
  db: Db,
  query: { subjectKey: string; dataset?: string; cursor?: string; limit: number },
) {
  let select = latestFirst(db, query).where("subject_key", "=", query.subjectKey);
  if (query.dataset) select = select.where("dataset", "=", query.dataset);
  return toAuditPage(select, query.limit);
}

export async function searchAudit(db: Db, query: AuditQuery) {
  let select = latestFirst(db, query);
  if (query.subjectKey) select = select.where("subject_key", "=", query.subjectKey);
  if (query.dataset) select = select.where("dataset", "=", query.dataset);
  if (query.consumer) select = select.where("consumer", "=", query.consumer);
  if (query.actorId) select = select.where("actor_id", "=", query.actorId);
  if (query.caseRef) select = select.where("case_ref", "=", query.caseRef);
  return toAuditPage(select, query.limit);
}

type AuditSelect = SelectQueryBuilder<Tables, "exchange.audit", AuditRow>;

function latestFirst(db: Db, query: { cursor?: string; limit: number }): AuditSelect {
  const after = decodeCursor(query.cursor, 1);
  const select = tables<Tables>(db)
    .selectFrom("exchange.audit")
    .selectAll()
    .orderBy("id", "desc")
    .limit(query.limit + 1);
  return after ? select.where("id", "<", String(after[0])) : select;
}

const toAuditPage = async (select: AuditSelect, limit: number) =>
  toPage(
    await select.execute(),
    limit,
    (row) => row,
    (row) => [row.id],
  );
