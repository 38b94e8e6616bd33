import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Me } from "@zhida/identity/contract";
import { isPersonal } from "./is-personal.ts";
import { meQuery } from "./me-query.ts";

/** Signs in by any method. What was fetched as somebody else is forgotten. */
export function useSignIn<Input>(signIn: (input: Input) => Promise<Me>): UseMutationResult<Me, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: signIn,
    onSuccess: (me) => {
      client.setQueryData(meQuery.queryKey, me);
      void client.resetQueries({ predicate: isPersonal });
    },
  });
}
