import { queryOptions } from "@tanstack/react-query";
import { ApiError } from "../../api/api-error.ts";
import { explainEntitlement, getCheckUp, listEntitlements } from "../../api/entitlements.ts";

const ATTEMPTS = 20;
const WAIT_MS = 2000;

/** Right after a start the policies are still being read in: the server says so, and is asked again. */
const whileStarting = {
  retry: (count: number, error: Error) => error instanceof ApiError && error.status === 503 && count < ATTEMPTS,
  retryDelay: WAIT_MS,
};

export const entitlementsQuery = queryOptions({
  queryKey: ["entitlements", "mine"],
  queryFn: listEntitlements,
  ...whileStarting,
});

export const explanationQuery = (policy: string) =>
  queryOptions({
    queryKey: ["entitlements", "why", policy],
    queryFn: () => explainEntitlement(policy),
    ...whileStarting,
  });

export const checkUpQuery = (fact?: string) =>
  queryOptions({ queryKey: ["check-up", fact ?? "next"], queryFn: () => getCheckUp(fact), ...whileStarting });
