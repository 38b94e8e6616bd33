import type { Actor } from "@zhida/identity";
import { emit, newId, type Work } from "@zhida/platform";
import type { ConfigurationCache } from "./configuration.ts";
import { type Consent, ConsentGrant } from "./contract.ts";
import { consentChanged } from "./events.ts";
import { getDataset } from "./list-datasets.ts";
import { refuse } from "./refusals.ts";
import { insertConsents } from "./store/consents.ts";

/** Standing consent of the subject on whose behalf the caller acts. */
export async function grantConsent(
  configuration: ConfigurationCache,
  work: Work,
  actor: Pick<Actor, "personId" | "name" | "subject">,
  input: ConsentGrant,
): Promise<Consent[]> {
  const grant = ConsentGrant.parse(input);
  const codes = [...new Set(grant.datasets)];
  for (const code of codes) {
    const dataset = await getDataset(configuration, work, code);
    if (dataset.subjectKind !== actor.subject.kind) throw refuse("dataset_not_found");
  }
  const consents = await insertConsents(
    work.db,
    codes.map((dataset) => ({
      subject_key: actor.subject.key,
      id: newId(),
      consumer: grant.consumer,
      purpose: grant.purpose,
      dataset,
      granted_by: actor.name,
      granted_by_id: actor.personId,
      granted_at: work.now,
      valid_to: grant.validTo,
    })),
  );
  await emit(work, consentChanged, {
    subject: actor.personId,
    division: actor.subject.division,
    data: {
      personId: actor.personId,
      consumer: grant.consumer,
      datasets: codes,
      change: "given",
      validTo: grant.validTo,
    },
  });
  return consents;
}
