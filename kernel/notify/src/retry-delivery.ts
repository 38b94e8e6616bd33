import type { Work } from "@zhida/platform";
import { refuse } from "./refusals.ts";
import { findDelivery, restartDelivery } from "./store/deliveries.ts";
import type { DeliveryTableRow } from "./store/tables.ts";

/** Starts a failed or unreachable delivery again, after the phone or mailbox was put right. */
export async function retryDelivery(wake: (work: Work) => void, work: Work, id: string): Promise<DeliveryTableRow> {
  const delivery = await findDelivery(work.db, id);
  if (!delivery) throw refuse("delivery_not_found");
  const restarted = await restartDelivery(work.db, delivery, work.now);
  if (!restarted) throw refuse("delivery_not_failed");
  wake(work);
  return restarted;
}
