import { maskBankCard } from "@zhida/china-ids";
import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import { requireRole } from "../applications/access.ts";
import { itemOf } from "../applications/item-of.ts";
import { snapshotOf } from "../applications/read-registries.ts";
import { usableRecords } from "../assess/records.ts";
import type { Payment, PaymentAccounts } from "../contract.ts";
import type { Services } from "../deps.ts";
import { CONSUMER } from "../items/agreement-requests.ts";
import { itemReads } from "../items/item-reads.ts";
import { refuse } from "../refusals.ts";
import { findApplication } from "../store/applications.ts";
import { describePayment } from "./describe-payment.ts";

type Asked = { actor: Actor; applicationId: string };
type Account = { recordId: string; account: string; bank: string | null };

/** The accounts that the registry knows and the bank has not refused, for a payment that did not arrive. */
export async function listAccounts(services: Services, work: Work, asked: Asked): Promise<PaymentAccounts> {
  const { accounts } = await refusedPayment(services, work, asked);
  return {
    items: accounts.map(({ recordId, account, bank }) => ({ recordId, account: maskBankCard(account), bank })),
  };
}

/**
 * The payee names another account after the bank refused the one before for good, and the payment is sent again. It stays the same
 * order, which the bank books once, so that no second payment can come of it.
 */
export async function changeAccount(
  services: Services,
  work: Work,
  { recordId, ...asked }: Asked & { recordId: string },
): Promise<Payment> {
  const { item, division, payment, accounts } = await refusedPayment(services, work, asked);
  const chosen = accounts.find((each) => each.recordId === recordId);
  if (!chosen) throw refuse("unknown_choice");
  const redirected = await services.payments.redirect(work, {
    division,
    paymentId: payment.paymentId,
    refused: payment.account,
    account: chosen.account,
    ...(chosen.bank && { bank: chosen.bank }),
    by: asked.actor.name,
  });
  if (!redirected) throw refuse("account_not_refused");
  return describePayment(item, redirected);
}

async function refusedPayment(services: Services, work: Work, { actor, applicationId }: Asked) {
  const { row } = requireRole(actor, await findApplication(work.db, applicationId), "subject");
  const { division } = row;
  const payment = await services.payments.refused(work, { owner: CONSUMER, division, reference: row.id });
  if (!payment) throw refuse("account_not_refused");
  const item = await itemOf(services, row);
  const source = item.payment && item.form.fields[item.payment.account]?.source;
  if (!source) throw refuse("account_not_refused");
  const bank = item.payment?.bank ? item.form.fields[item.payment.bank]?.source : undefined;
  const bankField = bank?.dataset === source.dataset ? bank.field : undefined;
  const snapshot = await snapshotOf(services, work, {
    consumer: CONSUMER,
    purpose: item.code,
    subject: { kind: actor.subject.kind, key: actor.subject.key },
    requests: itemReads(item).filter(({ dataset }) => dataset === source.dataset),
    caseRef: row.id,
    actor: { personId: actor.personId, name: actor.name },
  });
  const usable = usableRecords(item, { snapshot, choices: {} }).get(source.dataset);
  const accounts = (usable?.records ?? []).flatMap(({ id, data }): Account[] => {
    const account = data[source.field];
    if (typeof account !== "string" || account === "" || payment.refused.includes(account)) return [];
    return [{ recordId: id, account, bank: bankField ? String(data[bankField] ?? "") || null : null }];
  });
  return { item, division, payment, accounts };
}
