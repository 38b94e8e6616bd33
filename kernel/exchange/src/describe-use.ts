import type { Configuration } from "./configuration.ts";
import type { DataUse } from "./contract.ts";
import type { Names } from "./names.ts";
import type { AuditRow } from "./store/audit.ts";

/** An audit row in words: what a reader of it needs beside the codes. */
export function describeUse(row: AuditRow, configuration: Configuration, names: Names): Omit<DataUse, "actor"> {
  const dataset = configuration.datasets.get(row.dataset);
  const plain = (code: string) => ({ zh: code, en: code });
  return {
    id: row.id,
    at: row.at.toISOString(),
    consumer: { code: row.consumer, name: names.consumer(row.consumer) },
    purpose: { code: row.purpose, name: names.purpose(row.purpose) },
    legalBasis:
      row.legal_basis_zh === null ? null : { zh: row.legal_basis_zh, en: row.legal_basis_en ?? row.legal_basis_zh },
    dataset: { code: row.dataset, name: dataset?.name ?? plain(row.dataset) },
    owner: dataset?.owner ?? null,
    fields: row.fields.map((name) => ({ name, title: dataset?.fields[name]?.title ?? plain(name) })),
    caseRef: row.case_ref,
    outcome: row.outcome,
    consent: row.consent,
  };
}
