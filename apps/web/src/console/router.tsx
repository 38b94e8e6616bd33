import type { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import { meQuery } from "../session/me-query.ts";
import { ROUTER_DEFAULTS } from "../ui/router-defaults.ts";
import { PageFailure } from "./missing/page-failure.tsx";
import { PageMissing } from "./missing/page-missing.tsx";
import type { Place } from "./navigation.tsx";
import { PageWaiting } from "./parts/page-waiting.tsx";
import { CONSOLE } from "./paths.ts";
import { routeTree } from "./routes.tsx";

export const createConsoleRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    basepath: CONSOLE,
    context: { queryClient },
    ...ROUTER_DEFAULTS,
    defaultPendingComponent: PageWaiting,
    defaultNotFoundComponent: PageMissing,
    defaultErrorComponent: PageFailure,
  });

type ConsoleRouter = ReturnType<typeof createConsoleRouter>;

/** The session has ended: sign in and come back to the very page. */
export function signInAgain(router: ConsoleRouter, queryClient: QueryClient): void {
  const { pathname, href } = router.state.location;
  if (pathname.endsWith("/sign-in") || queryClient.getQueryData(meQuery.queryKey) === null) return;
  queryClient.setQueryData(meQuery.queryKey, null);
  const place: Place = { to: "/sign-in", search: { back: href, expired: true } };
  void router.navigate(place as never);
}
