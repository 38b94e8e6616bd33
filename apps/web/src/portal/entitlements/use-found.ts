import { useQuery } from "@tanstack/react-query";
import type { Entitlements } from "@zhida/matching/contract";
import { grantsQuery } from "../benefits/benefit-queries.ts";
import { recommendedQuery } from "../services/service-queries.ts";
import { entitlementsQuery } from "./entitlement-queries.ts";
import { type Found, foundNow } from "./found-now.ts";

export type AllFound = { now: Found[]; entitlements: Entitlements | undefined };

/** Policies and services found for whoever is signed in; undefined while they are on their way. One source alone may fail. */
export function useFound(): AllFound | undefined {
  const entitlements = useQuery(entitlementsQuery);
  const grants = useQuery(grantsQuery);
  const services = useQuery(recommendedQuery);
  if (entitlements.isPending || grants.isPending || services.isPending) return undefined;
  return {
    entitlements: entitlements.data,
    now: foundNow({
      entitlements: entitlements.data?.eligible ?? [],
      grants: grants.data?.items ?? [],
      services: services.data?.items ?? [],
    }),
  };
}
