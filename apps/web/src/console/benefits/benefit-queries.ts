import { queryOptions } from "@tanstack/react-query";
import type { AppealState, GrantState, MissedReason } from "@zhida/gov-benefits/contract";
import type { RecoveryState } from "@zhida/payments/contract";
import { pagesOf } from "../../api/pages-of.ts";
import {
  getBenefit,
  getGrant,
  listBenefitAppeals,
  listBenefits,
  listCampaigns,
  listGrants,
  listMissed,
  listReachChecks,
} from "../api/benefits.ts";
import { listRecoveries } from "../api/payments.ts";

/** How often something that runs is looked at. */
export const LOOK_EVERY_MS = 2000;

export const benefitsQuery = pagesOf(["benefits", "list"], (cursor) => listBenefits({ cursor }));

export const benefitQuery = (code: string) =>
  queryOptions({ queryKey: ["benefits", "one", code], queryFn: () => getBenefit(code) });

export const grantsQuery = (code: string, state: GrantState) =>
  pagesOf(["benefits", "grants", code, state], (cursor) => listGrants(code, { state, cursor }));

export const grantQuery = (id: string) =>
  queryOptions({ queryKey: ["benefits", "grant", id], queryFn: () => getGrant(id) });

export const campaignsQuery = (policy?: string) =>
  pagesOf(["benefits", "campaigns", policy], (cursor) => listCampaigns({ policy, cursor }));

export const reachChecksQuery = (code: string) =>
  queryOptions({
    queryKey: ["benefits", "reach", code],
    queryFn: () => listReachChecks(code),
    refetchInterval: ({ state }) =>
      state.data?.some((check) => check.state !== "done") ? LOOK_EVERY_MS : (false as const),
  });

export const missedQuery = (code: string, check: string, reason: MissedReason | undefined) =>
  pagesOf(["benefits", "missed", check, reason], (cursor) => listMissed(code, check, { reason, cursor }));

export const appealsQuery = (state: AppealState) =>
  pagesOf(["benefits", "appeals", state], (cursor) => listBenefitAppeals({ state, cursor }));

export const recoveriesQuery = (state: RecoveryState) =>
  pagesOf(["benefits", "recoveries", state], (cursor) => listRecoveries({ state, cursor }));
