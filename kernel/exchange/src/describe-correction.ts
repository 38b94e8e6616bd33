import { maskCreditCode, maskResidentId } from "@zhida/china-ids";
import type { Configuration } from "./configuration.ts";
import type { Correction } from "./contract.ts";
import type { CorrectionRow } from "./store/corrections.ts";

/** A correction in words; the subject's key is masked for everybody but its holder. */
export function describeCorrection(
  row: CorrectionRow,
  { datasets }: Configuration,
  options: { masked: boolean },
): Correction {
  const dataset = datasets.get(row.dataset);
  const plain = (code: string) => ({ zh: code, en: code });
  const mask = row.subject_kind === "person" ? maskResidentId : maskCreditCode;
  return {
    id: row.id,
    dataset: { code: row.dataset, name: dataset?.name ?? plain(row.dataset) },
    owner: dataset?.owner ?? { code: row.dataset, name: plain(row.dataset) },
    recordId: row.record_id,
    field: { name: row.field, title: dataset?.fields[row.field]?.title ?? plain(row.field) },
    currentValue: row.current_value,
    claimedValue: row.claimed_value,
    reason: row.reason,
    caseRef: row.case_ref,
    state: row.state,
    subject: { kind: row.subject_kind, key: options.masked ? mask(row.subject_key) : row.subject_key },
    requestedBy: row.requested_by,
    requestedAt: row.requested_at.toISOString(),
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
    note: row.note,
  };
}
