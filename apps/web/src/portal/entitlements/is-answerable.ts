import type { Entitlement } from "@zhida/matching/contract";

/** One answers for oneself, or for the enterprise one acts for; what a household is, the registries alone say. */
export const isAnswerable = ({ audience }: Pick<Entitlement, "audience">): boolean => audience !== "household";
