import { useMutation, useQueryClient } from "@tanstack/react-query";
import { signOut, signOutEverywhere } from "../api/identity.ts";
import { isPersonal } from "./is-personal.ts";
import { meQuery } from "./me-query.ts";

/** Signs out here or on all devices; nothing of the person stays in the page. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ everywhere }: { everywhere: boolean }) => (everywhere ? signOutEverywhere() : signOut()),
    onSuccess: () => {
      client.setQueryData(meQuery.queryKey, null);
      client.removeQueries({ predicate: isPersonal });
    },
  });
}
