import { useQuery } from "@tanstack/react-query";
import { itemQuery } from "../../portal/services/service-queries.ts";

/** Whether granting this item pays money. */
export function usePaidItem(code: string): boolean {
  const { data } = useQuery({ ...itemQuery(code), retry: false });
  return data?.item.payment !== undefined;
}
