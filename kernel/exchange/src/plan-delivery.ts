import { agreementKey, type Configuration } from "./configuration.ts";
import type { Agreement, Dataset } from "./contract.ts";
import { holdsOn } from "./plan-read.ts";
import type { DeliveryRequest, DeliveryStatus } from "./service.ts";

export type PlannedDelivery = { dataset: Dataset; fields: readonly string[]; agreement: Agreement };
type DeliveryPlan = { granted: PlannedDelivery[]; statuses: Map<string, DeliveryStatus> };

/** Which of the datasets may be taken as a whole: each by one standing agreement that covers all fields asked of it. */
export function planDelivery(
  configuration: Configuration,
  { consumer, purpose, kind, requests }: Pick<DeliveryRequest, "consumer" | "purpose" | "kind" | "requests">,
  today: string,
): DeliveryPlan {
  const plan: DeliveryPlan = { granted: [], statuses: new Map() };
  for (const { dataset: code, fields } of requests) {
    const dataset = configuration.datasets.get(code);
    const agreement = configuration.agreements
      .get(agreementKey(consumer, purpose, code))
      ?.find((each) => each.standing && holdsOn(each, today) && fields.every((field) => each.fields.includes(field)));
    if (!dataset || !agreement || dataset.subjectKind !== kind) {
      plan.statuses.set(code, "no_agreement");
    } else if (dataset.availability === "offline" || dataset.connector.kind === "http_pull") {
      plan.statuses.set(code, "unavailable");
    } else {
      plan.statuses.set(code, "delivered");
      plan.granted.push({ dataset, fields, agreement });
    }
  }
  return plan;
}
