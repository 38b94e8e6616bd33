import type { Payment } from "@zhida/payments/contract";
import type { Work } from "@zhida/platform";
import type { Services } from "../deps.ts";
import { CONSUMER } from "../items/agreement-requests.ts";

/** An application is paid by one order at most; before its case there is none. */
export async function paymentOf(
  { payments }: Services,
  work: Work,
  { division, id, case_id }: { division: string; id: string; case_id: string | null },
): Promise<Payment | undefined> {
  if (!case_id) return undefined;
  const found = await payments.paymentsOf(work, { owner: CONSUMER, division, references: [id] });
  return found.get(id)?.[0];
}
