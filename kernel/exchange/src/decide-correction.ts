import type { Actor } from "@zhida/identity";
import { dateInChina, emit, newId, type Work } from "@zhida/platform";
import type { ConfigurationCache } from "./configuration.ts";
import type { Correction, CorrectionDecision, Dataset } from "./contract.ts";
import { divisionOf } from "./decide-agreement.ts";
import { describeCorrection } from "./describe-correction.ts";
import { correctionDecided } from "./events.ts";
import { owns } from "./ownership.ts";
import { refuse } from "./refusals.ts";
import { requireValue } from "./request-correction.ts";
import { type CorrectionRow, closeCorrection, findCorrectionForDecision } from "./store/corrections.ts";
import { closeRecords, findRecord, insertRecords, lockDataset } from "./store/records.ts";

/**
 * The owner answers. Accepting closes the old version of the record and opens a new one that holds from today, or from the earlier day
 * that the owner names; what the registry said before stays readable. A record that its owner's system keeps is corrected there, and the answer says so.
 */
export async function decideCorrection(
  configuration: ConfigurationCache,
  work: Work,
  actor: Actor,
  id: string,
  decision: CorrectionDecision,
): Promise<Correction> {
  const row = await findCorrectionForDecision(work.db, id);
  const current = await configuration.current(work);
  const dataset = row && current.datasets.get(row.dataset);
  if (!row || !dataset || !owns(actor, "correction.decide", dataset)) throw refuse("correction_not_found");
  if (row.state !== "open") throw refuse("correction_decided");
  const newRecordId = decision.accept
    ? await applyCorrection(work, dataset, row, {
        value: decision.value ?? row.claimed_value,
        holdsFrom: decision.holdsFrom,
      })
    : null;
  const closed = await closeCorrection(
    work.db,
    { subjectKey: row.subject_key, id },
    {
      state: decision.accept ? "accepted" : "rejected",
      decided_by: actor.name,
      decided_by_id: actor.personId,
      decided_at: work.now,
      note: decision.note,
      new_record_id: newRecordId,
    },
  );
  await emit(work, correctionDecided, {
    subject: id,
    division: divisionOf(dataset.owner.code),
    data: {
      correctionId: id,
      requestedById: row.requested_by_id,
      dataset: dataset.code,
      field: row.field,
      state: decision.accept ? "accepted" : "rejected",
      note: decision.note,
      caseRef: row.case_ref,
    },
  });
  return describeCorrection(closed, current, { masked: true });
}

/** The id of the new version; null where nothing is kept here to be corrected. */
async function applyCorrection(
  work: Work,
  dataset: Dataset,
  row: CorrectionRow,
  { value, holdsFrom }: { value: unknown; holdsFrom: string | undefined },
): Promise<string | null> {
  requireValue(dataset, row.field, value);
  if (row.record_id === null || dataset.connector.kind === "http_pull") return null;
  await lockDataset(work.db, dataset.code);
  const key = { subjectKey: row.subject_key, dataset: dataset.code, id: row.record_id };
  const record = await findRecord(work.db, key);
  if (!record || record.valid_to !== null) throw refuse("record_changed");
  const from = holdsFrom ?? dateInChina(work.now);
  const id = newId();
  await closeRecords(work.db, dataset.code, [key], from);
  await insertRecords(work.db, [
    {
      ...record,
      id,
      valid_from: [from, record.valid_from].sort()[1] ?? from,
      data: { ...record.data, [row.field]: value },
      received_at: work.now,
      source: `correction:${row.id}`,
    },
  ]);
  return id;
}
