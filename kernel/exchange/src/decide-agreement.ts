import type { Actor } from "@zhida/identity";
import { emit, refusePlatform, type Work } from "@zhida/platform";
import type { ConfigurationCache } from "./configuration.ts";
import type { Agreement, AgreementDecision, AgreementState, AgreementStep } from "./contract.ts";
import { agreementMoved } from "./events.ts";
import { getDataset } from "./list-datasets.ts";
import { owns } from "./ownership.ts";
import { refuse } from "./refusals.ts";
import { findAgreementForDecision, moveAgreement, toAgreement } from "./store/agreements.ts";

const steps: Record<AgreementStep, { from: AgreementState[]; to: AgreementState }> = {
  approve: { from: ["requested"], to: "approved" },
  refuse: { from: ["requested"], to: "refused" },
  suspend: { from: ["approved"], to: "suspended" },
  resume: { from: ["suspended"], to: "approved" },
  end: { from: ["approved", "suspended"], to: "ended" },
};

/** The owner of the dataset approves, refuses, suspends, resumes or ends; it counts from the next read on. */
export async function decideAgreement(
  configuration: ConfigurationCache,
  work: Work,
  actor: Actor,
  id: string,
  { step, note }: AgreementDecision,
): Promise<Agreement> {
  const agreement = await findAgreementForDecision(work.db, id);
  if (!agreement) throw refuse("agreement_not_found");
  const dataset = await getDataset(configuration, work, agreement.dataset);
  if (!owns(actor, "agreement.approve", dataset)) throw refusePlatform("forbidden");
  const { from, to } = steps[step];
  if (!from.includes(agreement.state)) throw refuse("agreement_step_refused");
  const moved = await moveAgreement(work.db, id, {
    state: to,
    by: actor.name,
    byId: actor.personId,
    now: work.now,
    note: note || null,
  });
  await emit(work, agreementMoved, {
    subject: id,
    division: divisionOf(dataset.owner.code),
    data: {
      agreementId: id,
      consumer: moved.consumer,
      dataset: moved.dataset,
      step,
      state: moved.state,
      requestedById: moved.requested_by_id,
      validTo: moved.valid_to,
      note: moved.note,
    },
  });
  return toAgreement(moved);
}

/** An organisation code begins with its division: 990122-HPF. */
export const divisionOf = (organisationCode: string): string => organisationCode.split("-")[0] ?? organisationCode;
