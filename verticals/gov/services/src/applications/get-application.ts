import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Application } from "../contract.ts";
import type { Services } from "../deps.ts";
import { paymentOf } from "../payments/payment-of.ts";
import { findApplication } from "../store/applications.ts";
import { requireRole } from "./access.ts";
import { describeApplication } from "./describe-application.ts";

export async function getApplication(
  services: Services,
  work: Work,
  { actor, id }: { actor: Actor; id: string },
): Promise<Application> {
  const { row } = requireRole(actor, await findApplication(work.db, id), "subject", "assistant", "officer");
  const payment = await paymentOf(services, work, row);
  return describeApplication(services, work, row, { payment });
}
