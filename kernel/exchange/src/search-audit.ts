import { maskCreditCode, maskResidentId } from "@zhida/china-ids";
import type { LocalizedText, Page, Work } from "@zhida/platform";
import type { ConfigurationCache } from "./configuration.ts";
import type { AuditEntry, AuditQuery } from "./contract.ts";
import { describeUse } from "./describe-use.ts";
import { namesOf } from "./names.ts";
import { type AuditRow, searchAudit as search } from "./store/audit.ts";

type Deps = { configuration: ConfigurationCache; consumerNames: ReadonlyMap<string, LocalizedText> };

/** For auditors. The subject stays masked unless the auditor named it. */
export async function searchAudit(
  { configuration, consumerNames }: Deps,
  work: Work,
  query: AuditQuery,
): Promise<Page<AuditEntry>> {
  const current = await configuration.current(work);
  const names = namesOf(current, consumerNames);
  const rows = await search(work.db, query);
  return {
    next: rows.next,
    items: rows.items.map((row) => ({
      ...describeUse(row, current, names),
      subject: { kind: row.subject_kind, key: query.subjectKey ? row.subject_key : maskedKey(row) },
      actor: row.actor_id
        ? { id: row.actor_id, name: row.actor_name ?? "", organisation: row.actor_organisation }
        : null,
      requestId: row.request_id,
      delivered: row.delivered,
      chain: row.chain,
      seq: row.seq,
      hash: row.hash.toString("hex"),
    })),
  };
}

const maskedKey = (row: AuditRow): string =>
  row.delivered !== null
    ? row.subject_key
    : row.subject_kind === "person"
      ? maskResidentId(row.subject_key)
      : maskCreditCode(row.subject_key);
