import type { NewPayment } from "@zhida/payments";
import type { Assessment } from "../assess/assess.ts";
import { expression } from "../assess/feel.ts";
import type { ServiceItem } from "../contract.ts";
import { CONSUMER } from "../items/agreement-requests.ts";
import { refuse } from "../refusals.ts";
import type { ApplicationRow } from "../store/applications.ts";

/**
 * The payment that an approval brings. `amountFen` is what an officer set, never more than the
 * item's formula gives; without it the item's formula counts, over proven facts for an automatic decision and over all facts for an officer's.
 */
export function orderOf(
  item: ServiceItem,
  row: ApplicationRow,
  assessment: Pick<Assessment, "fields" | "proven" | "claimed">,
  decision: { automatic: boolean; amountFen?: number },
): NewPayment | undefined {
  if (!item.payment) return undefined;
  const facts = decision.automatic ? assessment.proven : assessment.claimed;
  const counted = expression(item.payment.amount).evaluate(facts);
  const amount = decision.amountFen ?? counted;
  const account = textOf(assessment, item.payment.account);
  if (!Number.isSafeInteger(amount) || (amount as number) <= 0 || !account) throw refuse("amount_unknown");
  if (typeof counted === "number" && (amount as number) > counted) throw refuse("amount_too_high");
  const once = item.payment.once ? expression(item.payment.once).evaluate(facts) : row.id;
  if (once === undefined) throw refuse("amount_unknown");
  const bank = item.payment.bank && textOf(assessment, item.payment.bank);
  return {
    owner: CONSUMER,
    division: row.division,
    reference: row.id,
    businessKey: `${item.code}:${String(once)}`,
    title: item.name,
    department: row.department,
    subjectId: row.subject_id,
    personId: row.person_id,
    payee: row.subject_name,
    amountFen: amount as number,
    account,
    ...(bank && { bank }),
    link: `/applications/${row.id}`,
  };
}

function textOf({ fields }: Pick<Assessment, "fields">, name: string): string | undefined {
  const value = fields.find((field) => field.name === name)?.value;
  return typeof value === "string" && value !== "" ? value : undefined;
}
