import type { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import { meQuery } from "../session/me-query.ts";
import { ROUTER_DEFAULTS } from "../ui/router-defaults.ts";
import { PageFailure } from "./missing/page-failure.tsx";
import { PageMissing } from "./missing/page-missing.tsx";
import { routeTree } from "./routes.tsx";
import { PageWaiting } from "./shell/page-waiting.tsx";

export const createPortalRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    ...ROUTER_DEFAULTS,
    defaultPendingComponent: PageWaiting,
    defaultNotFoundComponent: PageMissing,
    defaultErrorComponent: PageFailure,
  });

type PortalRouter = ReturnType<typeof createPortalRouter>;

/** The session has ended: sign in and come back to the very page. */
export function signInAgain(router: PortalRouter, queryClient: QueryClient): void {
  const { pathname, href } = router.state.location;
  if (pathname === "/sign-in" || queryClient.getQueryData(meQuery.queryKey) === null) return;
  queryClient.setQueryData(meQuery.queryKey, null);
  void router.navigate({ to: "/sign-in", search: { back: href, expired: true } });
}
