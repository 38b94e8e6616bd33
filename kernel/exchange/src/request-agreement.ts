import { type Actor, domainsOf } from "@zhida/identity";
import { emit, newId, refusePlatform, type Work } from "@zhida/platform";
import type { ConfigurationCache } from "./configuration.ts";
import { type Agreement, AgreementRequest } from "./contract.ts";
import { divisionOf } from "./decide-agreement.ts";
import { agreementRequested } from "./events.ts";
import { getDataset } from "./list-datasets.ts";
import { refuse } from "./refusals.ts";
import { type AgreementRow, insertAgreements, toAgreement } from "./store/agreements.ts";

/** A department asks the owner of a dataset for fields of it; nothing may be read until the owner approves. */
export async function requestAgreement(
  configuration: ConfigurationCache,
  work: Work,
  actor: Actor,
  request: AgreementRequest,
): Promise<Agreement> {
  const domains = domainsOf(actor, "agreement.request");
  const mayAsk = domains.some(
    ({ organisationCode }) => organisationCode === null || organisationCode === request.consumer,
  );
  if (!mayAsk) throw refusePlatform("forbidden");
  const row = await agreementRow(configuration, work, request, { id: actor.personId, name: actor.name });
  await insertAgreements(work.db, [row]);
  const { owner } = await getDataset(configuration, work, row.dataset);
  await emit(work, agreementRequested, {
    subject: row.id,
    division: divisionOf(owner.code),
    data: {
      agreementId: row.id,
      consumer: row.consumer,
      dataset: row.dataset,
      ownerCode: owner.code,
      purposeName: row.purpose_name,
    },
  });
  return toAgreement(row);
}

/** Agreements that exist on paper already, as approved. */
export async function recordAgreements(
  configuration: ConfigurationCache,
  work: Work,
  agreements: readonly (AgreementRequest & { approvedBy: string })[],
): Promise<Agreement[]> {
  const rows: AgreementRow[] = [];
  for (const { approvedBy, ...request } of agreements) {
    const row = await agreementRow(configuration, work, request, { id: null, name: approvedBy });
    rows.push({ ...row, state: "approved", decided_by: approvedBy, decided_at: work.now });
  }
  await insertAgreements(work.db, rows);
  return rows.map(toAgreement);
}

async function agreementRow(
  configuration: ConfigurationCache,
  work: Work,
  input: AgreementRequest,
  by: { id: string | null; name: string },
): Promise<AgreementRow> {
  const request = AgreementRequest.parse(input);
  const dataset = await getDataset(configuration, work, request.dataset);
  const unknown = request.fields.filter((field) => !(field in dataset.fields));
  if (unknown.length > 0) throw refuse("unknown_fields", { params: { fields: unknown.join("、") } });
  if (request.validTo !== null && request.validTo < request.validFrom) throw refuse("wrong_period");
  if (request.standing && request.consentNeeded) throw refuse("standing_needs_no_consent");
  return {
    id: newId(),
    consumer: request.consumer,
    dataset: request.dataset,
    fields: request.fields,
    purpose: request.purpose,
    purpose_name: request.purposeName,
    legal_basis: request.legalBasis,
    consent_needed: request.consentNeeded,
    standing: request.standing,
    valid_from: request.validFrom,
    valid_to: request.validTo,
    state: "requested",
    requested_by: by.name,
    requested_by_id: by.id,
    requested_at: work.now,
    decided_by: null,
    decided_by_id: null,
    decided_at: null,
    note: null,
  };
}
