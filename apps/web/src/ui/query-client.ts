import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError, isSessionOver } from "../api/api-error.ts";

/** `onSessionOver` is told when any call finds that the session has ended. */
export function createQueryClient(onSessionOver: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isSessionOver(error)) onSessionOver();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (count, error) => !(error instanceof ApiError) && count < 2 },
      mutations: { networkMode: "always" },
    },
  });
}
