import { maskBankCard, maskCreditCode, maskResidentId } from "@zhida/china-ids";
import type { Actor } from "@zhida/identity";
import type { Payment, Recovery } from "@zhida/payments";
import type { Work } from "@zhida/platform";
import { toAppeal } from "../appeals/describe-appeal.ts";
import type { Grant, GrantDetail, Instalment } from "../contract.ts";
import { type BenefitsDeps, OWNER } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { listAppealsOfGrant } from "../store/appeals.ts";
import { findBenefit } from "../store/benefits.ts";
import { listActions } from "../store/grant-actions.ts";
import { findGrant } from "../store/grants.ts";
import { listInstalments } from "../store/instalments.ts";
import type { BenefitRow, GrantRow, InstalmentRow } from "../store/tables.ts";

/** A grant as a list shows it; the subject's key is masked. */
export async function describeGrant(
  { identity }: Pick<BenefitsDeps, "identity">,
  work: Work,
  row: GrantRow,
  benefit: BenefitRow,
): Promise<Grant> {
  const department = await identity.organisationByCode(work, row.department);
  return {
    id: row.id,
    policy: row.policy,
    policyVersion: row.policy_version,
    name: benefit.name,
    kind: benefit.setup.kind,
    period: benefit.setup.amount?.period ?? null,
    subject: { kind: row.subject_kind, name: row.subject_name, key: maskKey(row.subject_kind, row.subject_key) },
    division: row.town,
    department: { code: row.department, name: department?.name ?? { zh: row.department, en: row.department } },
    state: row.state,
    mode: row.mode,
    since: row.since,
    until: row.until,
    amountFen: row.amount_fen,
    duties: benefit.setup.duties,
    serviceItem: benefit.setup.serviceItem,
    reasons: row.reasons,
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  };
}

/** The grant in full, for whom it belongs to or for the department that runs it; `not found` for everybody else. */
export async function describeGrantInFull(
  deps: BenefitsDeps,
  work: Work,
  { id, viewer, isStaff, mayStop }: { id: string; viewer: Actor; isStaff: Staff; mayStop: Staff },
): Promise<GrantDetail> {
  const row = await findGrant(work.db, id);
  const isOwn = row?.subject_id === viewer.subject.id;
  if (!row || !(isOwn || isStaff(row))) throw refuse("grant_not_found");
  const benefit = await findBenefit(work.db, row.division, row.policy);
  if (!benefit) throw refuse("grant_not_found");
  const instalments = await listInstalments(work.db, row.division, row.id);
  const own = { owner: OWNER, division: row.division, references: instalments.map(({ id }) => id) };
  const [payments, recoveries, history, appeals] = await Promise.all([
    deps.payments.paymentsOf(work, own),
    deps.payments.recoveriesOf(work, own),
    listActions(work.db, row.division, row.id),
    listAppealsOfGrant(work.db, row.division, row.id),
  ]);
  const isOpen = row.state === "active" || row.state === "offered";
  return {
    ...(await describeGrant(deps, work, row, benefit)),
    instalments: instalments.map((each) => toInstalment(each, payments.get(each.id)?.at(-1))),
    history: history.map(({ id, event, by, at, note }) => ({ id, event, by, at: at.toISOString(), note })),
    recoveries: [...recoveries.values()].flat().map(toRecovery),
    appeals: appeals.map((each) => toAppeal(each, benefit.name)),
    may: {
      confirm: isOwn && row.state === "offered" && isTakenUpHere(row, benefit),
      decline: isOwn && isOpen,
      resume: isOwn && row.state === "declined",
      appeal:
        isOwn && (row.state === "stopped" || recoveries.size > 0) && !appeals.some(({ state }) => state === "open"),
      stop: mayStop(row) && isOpen,
    },
  };
}

/** What is applied for by a service item is granted when its application is decided, not by a word. */
export const isTakenUpHere = ({ mode }: Pick<GrantRow, "mode">, { setup }: Pick<BenefitRow, "setup">): boolean =>
  mode === "confirm" || setup.serviceItem === null;

type Staff = (row: GrantRow) => boolean;

export const maskKey = (kind: GrantRow["subject_kind"], key: string): string =>
  kind === "person"
    ? maskResidentId(key)
    : kind === "enterprise"
      ? maskCreditCode(key)
      : key.replace(/.(?=.{4})/g, "*");

const toInstalment = (row: InstalmentRow, payment: Payment | undefined): Instalment => ({
  id: row.id,
  period: row.period,
  amountFen: row.amount_fen,
  state: row.state,
  settlesOn: payment?.settlesOn ?? null,
  paidAt: row.paid_at?.toISOString() ?? null,
  account: row.account ? maskBankCard(row.account) : null,
});

const toRecovery = ({ id, amountFen, reason, dueOn, state }: Recovery) => ({ id, amountFen, reason, dueOn, state });
