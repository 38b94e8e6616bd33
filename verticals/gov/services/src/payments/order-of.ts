import { dateInChina, newId } from "@zhida/platform";
import { nextWorkday } from "@zhida/workdays";
import type { Assessment } from "../assess/assess.ts";
import { expression } from "../assess/feel.ts";
import type { ServiceItem } from "../contract.ts";
import { refuse } from "../refusals.ts";
import type { ApplicationRow } from "../store/applications.ts";
import type { NewPayment } from "../store/payments.ts";

/** Hour at which banks begin to settle. */
const OPENS = "T09:00:00+08:00";

/**
 * The payment that an approval brings, settled on the next working day. `amountFen` is what an officer set, never more than the
 * item's formula gives; without it the item's formula counts, over proven facts for an automatic decision and over all facts for an officer's.
 */
export function orderOf(
  item: ServiceItem,
  row: ApplicationRow,
  assessment: Pick<Assessment, "fields" | "proven" | "claimed">,
  decision: { now: Date; automatic: boolean; amountFen?: number },
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
  const settlesOn = nextWorkday(dateInChina(decision.now));
  return {
    division: row.division,
    id: newId(),
    application_id: row.id,
    business_key: `${item.code}:${String(once)}`,
    item_code: item.code,
    item_name: JSON.stringify(item.name),
    department: row.department,
    subject_id: row.subject_id,
    person_id: row.person_id,
    payee: row.subject_name,
    amount_fen: amount as number,
    account,
    bank: item.payment.bank ? (textOf(assessment, item.payment.bank) ?? null) : null,
    description: JSON.stringify(item.payment.description),
    settles_on: settlesOn,
    next_attempt_at: new Date(`${settlesOn}${OPENS}`),
    last_error: null,
    created_at: decision.now,
    paid_at: null,
  };
}

function textOf({ fields }: Pick<Assessment, "fields">, name: string): string | undefined {
  const value = fields.find((field) => field.name === name)?.value;
  return typeof value === "string" && value !== "" ? value : undefined;
}
