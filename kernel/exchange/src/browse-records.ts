import type { Actor } from "@zhida/identity";
import type { Page, Work } from "@zhida/platform";
import type { Auditor } from "./auditor.ts";
import type { ConfigurationCache } from "./configuration.ts";
import type { Dataset, OwnerRecord, OwnerRecordQuery } from "./contract.ts";
import { maskValue } from "./mask-value.ts";
import { OWNER_REVIEW } from "./names.ts";
import { getOwnedDataset } from "./ownership.ts";
import { listRecords, type RecordRow } from "./store/records.ts";

type Deps = { configuration: ConfigurationCache; auditor: Auditor };

/** The owner looks through its own dataset. Values are masked, and each record shown is in its subject's audit. */
export async function browseRecords(
  { configuration, auditor }: Deps,
  work: Work,
  actor: Actor,
  code: string,
  query: OwnerRecordQuery,
): Promise<Page<OwnerRecord>> {
  const dataset = getOwnedDataset(await configuration.current(work), actor, "record.browse", code);
  const rows = await listRecords(work.db, { ...query, dataset: code });
  await auditor.append(
    rows.items.map((row) => ({
      at: work.now,
      subject: { kind: dataset.subjectKind, key: row.subject_key },
      consumer: dataset.owner.code,
      purpose: OWNER_REVIEW,
      agreement: null,
      legalBasis: null,
      dataset: code,
      fields: Object.keys(dataset.fields),
      actor: { personId: actor.personId, name: actor.name, organisationCode: dataset.owner.code },
      caseRef: null,
      outcome: "found",
      consent: null,
      requestId: work.requestId,
    })),
  );
  return { next: rows.next, items: rows.items.map((row) => masked(row, dataset)) };
}

function masked(row: RecordRow, dataset: Dataset): OwnerRecord {
  const sensitivity = (field: string) => dataset.fields[field]?.sensitivity ?? "sensitive";
  return {
    id: row.id,
    subjectKey: String(maskValue(row.subject_key, dataset.subjectKind === "person" ? "sensitive" : "public")),
    data: Object.fromEntries(
      Object.entries(row.data).map(([field, value]) => [field, maskValue(value, sensitivity(field))]),
    ),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    receivedAt: row.received_at.toISOString(),
    source: row.source,
  };
}
