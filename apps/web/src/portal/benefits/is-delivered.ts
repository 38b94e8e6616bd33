import type { Grant } from "@zhida/gov-benefits/contract";

/** Money or goods that the grant itself brings; a right is used elsewhere, in a service or while filing tax. */
export const isDelivered = ({ kind }: Pick<Grant, "kind">): boolean => kind === "payment" || kind === "grant";
