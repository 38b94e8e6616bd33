import { useMutation, useQueryClient } from "@tanstack/react-query";
import { actAs } from "../api/identity.ts";
import { isPersonal } from "./is-personal.ts";
import { meQuery } from "./me-query.ts";

/** Acts for an enterprise, or with `null` for oneself again; everything personal is fetched anew. */
export function useActAs() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: actAs,
    onSuccess: (me) => {
      client.setQueryData(meQuery.queryKey, me);
      void client.resetQueries({ predicate: isPersonal });
    },
  });
}
