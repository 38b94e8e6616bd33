import { createHash } from "node:crypto";
import type { AuditRow } from "./store/audit.ts";

type Sealable = Omit<AuditRow, "at" | "prev_hash" | "hash"> & { at: string };

/** SHA-256 of the previous hash and the row's values, in a fixed order. Every column of the row is in it. */
export function seal(previous: Buffer, row: Sealable): Buffer {
  const canonical = JSON.stringify([
    row.subject_key,
    row.id,
    row.chain,
    row.seq,
    row.at,
    row.subject_kind,
    row.consumer,
    row.purpose,
    row.agreement,
    row.legal_basis_zh,
    row.legal_basis_en,
    row.dataset,
    row.fields,
    row.actor_id,
    row.actor_name,
    row.actor_organisation,
    row.case_ref,
    row.outcome,
    row.consent,
    row.request_id,
    ...(row.delivered === null ? [] : [row.delivered]),
  ]);
  return createHash("sha256").update(previous).update(canonical).digest();
}

/** The start of a chain hangs on the start of the chain that was opened before it. */
export const genesis = (previous: Buffer | undefined, chain: string, startedAt: Date): Buffer =>
  createHash("sha256")
    .update(previous ?? "zhida exchange audit")
    .update(`${chain} ${startedAt.toISOString()}`)
    .digest();
