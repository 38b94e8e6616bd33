import { dateInChina, type Work } from "@zhida/platform";
import type { AuditDraft, Auditor } from "./auditor.ts";
import type { ConfigurationCache } from "./configuration.ts";
import { pickFields } from "./pick-fields.ts";
import { type PlannedDelivery, planDelivery } from "./plan-delivery.ts";
import type { DeliveredSubject, Delivery, DeliveryRequest, DeliveryStatus } from "./service.ts";
import { type DeliveredRow, noteDeliveries, pageRecords, recordsOfSubjects } from "./store/deliveries.ts";

type Deps = { configuration: ConfigurationCache; auditor: Auditor };

/**
 * One page of a standing delivery. One row of the audit for each dataset of the page, durable before the records are handed over;
 * what no standing agreement covers, or is switched off, is named and not delivered.
 */
export async function deliver(deps: Deps, work: Work, request: DeliveryRequest): Promise<Delivery> {
  const today = dateInChina(work.now);
  const { granted, statuses } = planDelivery(await deps.configuration.confirmed(work), request, today);
  const page = granted.length > 0 ? await readPage(work, request, granted, request.day ?? today) : nothing;
  await deps.auditor.append(drafts(work, request, granted, statuses, page.rows));
  if (granted.length > 0)
    await noteDeliveries(
      work.db,
      granted.map((each) => notice(request, each)),
      work.now,
    );
  return { subjects: bySubject(page.rows, granted), next: page.next, datasets: statuses };
}

type Page = { rows: DeliveredRow[]; next: string | null };
const nothing: Page = { rows: [], next: null };

async function readPage(work: Work, request: DeliveryRequest, granted: PlannedDelivery[], day: string): Promise<Page> {
  const datasets = granted.map(({ dataset }) => dataset.code);
  if (request.subjects) {
    return { rows: await recordsOfSubjects(work.db, { subjects: request.subjects, datasets, day }), next: null };
  }
  const after = request.after ?? "";
  for (let { limit } = request; ; limit *= 4) {
    const rows = await pageRecords(work.db, { after, datasets, day, limit });
    if (rows.length < limit) return { rows, next: null };
    const cut = rows.at(-1)?.subject_key;
    const whole = rows.slice(0, rows.findLastIndex((row) => row.subject_key !== cut) + 1);
    const last = whole.at(-1);
    if (last) return { rows: whole, next: last.subject_key };
  }
}

function bySubject(rows: readonly DeliveredRow[], granted: readonly PlannedDelivery[]): DeliveredSubject[] {
  const fields = new Map(granted.map((each) => [each.dataset.code, each.fields]));
  const subjects: DeliveredSubject[] = [];
  for (const row of rows) {
    let subject = subjects.at(-1);
    if (subject?.key !== row.subject_key) {
      subject = { key: row.subject_key, records: new Map() };
      subjects.push(subject);
    }
    const records = subject.records.get(row.dataset) ?? [];
    records.push({
      id: row.id,
      data: pickFields(row.data, fields.get(row.dataset) ?? []),
      validFrom: row.valid_from,
      validTo: row.valid_to,
      receivedAt: row.received_at.toISOString(),
    });
    subject.records.set(row.dataset, records);
  }
  for (const { records } of subjects) {
    for (const list of records.values()) {
      list.sort((a, b) => (a.validFrom === b.validFrom ? (a.id < b.id ? 1 : -1) : a.validFrom < b.validFrom ? 1 : -1));
    }
  }
  return subjects;
}

function drafts(
  work: Work,
  request: DeliveryRequest,
  granted: readonly PlannedDelivery[],
  statuses: ReadonlyMap<string, DeliveryStatus>,
  rows: readonly DeliveredRow[],
): AuditDraft[] {
  const agreements = new Map(granted.map(({ dataset, agreement }) => [dataset.code, agreement]));
  const counts = new Map<string, number>();
  for (const { dataset } of rows) counts.set(dataset, (counts.get(dataset) ?? 0) + 1);
  return request.requests.map(({ dataset, fields }) => {
    const agreement = agreements.get(dataset);
    const delivered = counts.get(dataset) ?? 0;
    const status = statuses.get(dataset) ?? "no_agreement";
    return {
      at: work.now,
      subject: { kind: request.kind, key: EVERYBODY },
      consumer: request.consumer,
      purpose: request.purpose,
      agreement: agreement?.id ?? null,
      legalBasis: agreement?.legalBasis ?? null,
      dataset,
      fields: [...fields],
      actor: null,
      caseRef: null,
      outcome: status === "delivered" ? (delivered > 0 ? "found" : "none") : status,
      consent: null,
      requestId: work.requestId,
      delivered,
    };
  });
}

/** Stands in the audit for the subjects of one page. */
const EVERYBODY = "*";

const notice = ({ consumer, purpose }: DeliveryRequest, { dataset, fields, agreement }: PlannedDelivery) => ({
  consumer,
  purpose,
  dataset: dataset.code,
  agreement: agreement.id,
  fields: [...fields],
  legal_basis: agreement.legalBasis,
});
