import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Me } from "@zhida/identity/contract";
import { isSessionOver } from "../api/api-error.ts";
import { getMe } from "../api/identity.ts";

/** Who is signed in; `null` is a visitor. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await getMe();
    } catch (error) {
      if (isSessionOver(error)) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

export const useMe = (): Me | null | undefined => useQuery(meQuery).data;
