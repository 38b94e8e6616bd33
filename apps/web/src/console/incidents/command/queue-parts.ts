import type { IncidentFilters } from "@zhida/gov-incidents/contract";

export const QUEUE_PARTS = ["dispatch", "verify", "overdue", "soon", "supervised"] as const;
export type QueuePart = (typeof QUEUE_PARTS)[number];

/** Which incidents each part of the queue asks for; those due soon are picked out of what the map knows. */
export const queueFilters: Record<Exclude<QueuePart, "soon">, Partial<IncidentFilters>> = {
  dispatch: { scope: "division", state: "reported" },
  verify: { scope: "division", state: "verifying" },
  overdue: { scope: "overdue" },
  supervised: { scope: "supervised", state: "open" },
};
