import { emit, newId, type Work } from "@zhida/platform";
import type { ConfigurationCache } from "./configuration.ts";
import { type Correction, CorrectionRequest, type Dataset, type Subject } from "./contract.ts";
import { divisionOf } from "./decide-agreement.ts";
import { describeCorrection } from "./describe-correction.ts";
import { correctionRequested } from "./events.ts";
import { fieldValidators } from "./field-validators.ts";
import { refuse } from "./refusals.ts";
import { insertCorrection } from "./store/corrections.ts";
import { findRecord } from "./store/records.ts";

type Request = CorrectionRequest & { subject: Subject; requestedBy: { personId: string; name: string } };

/** Asks the owner to correct one value of the subject's own record; one open request for a value at a time. */
export async function requestCorrection(
  configuration: ConfigurationCache,
  work: Work,
  input: Request,
): Promise<Correction> {
  const request = CorrectionRequest.parse(input);
  const current = await configuration.current(work);
  const dataset = current.datasets.get(request.dataset);
  if (!dataset || dataset.subjectKind !== input.subject.kind) throw refuse("dataset_not_found");
  requireValue(dataset, request.field, request.claimedValue);
  const row = await insertCorrection(work.db, {
    subject_key: input.subject.key,
    subject_kind: input.subject.kind,
    id: newId(),
    dataset: dataset.code,
    record_id: request.recordId,
    field: request.field,
    current_value: await currentValue(work, dataset, input.subject.key, request),
    claimed_value: request.claimedValue,
    reason: request.reason,
    case_ref: request.caseRef ?? null,
    requested_by: input.requestedBy.name,
    requested_by_id: input.requestedBy.personId,
    requested_at: work.now,
  });
  if (!row) throw refuse("correction_open");
  await emit(work, correctionRequested, {
    subject: row.id,
    division: divisionOf(dataset.owner.code),
    data: { correctionId: row.id, dataset: dataset.code, ownerCode: dataset.owner.code, field: row.field },
  });
  return describeCorrection(row, current, { masked: false });
}

/** A value that the field takes; the number that names the subject is not corrected this way. */
export function requireValue(dataset: Dataset, field: string, value: unknown): void {
  const described = dataset.fields[field];
  if (!described) throw refuse("unknown_fields", { params: { fields: field } });
  if (field === dataset.subjectKey) throw refuse("subject_field_fixed");
  if (!fieldValidators(dataset).get(field)?.(value))
    throw refuse("wrong_value", { params: { field: `${described.title.zh} / ${described.title.en}` } });
}

/** A record that is kept by its owner's system is known by its id only. */
async function currentValue(
  work: Work,
  dataset: Dataset,
  subjectKey: string,
  { recordId, field }: { recordId: string | null; field: string },
): Promise<unknown> {
  if (recordId === null || dataset.connector.kind === "http_pull") return undefined;
  const record = await findRecord(work.db, { subjectKey, dataset: dataset.code, id: recordId });
  if (!record) throw refuse("record_not_found");
  return record.data[field];
}
