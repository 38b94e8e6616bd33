import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, redirect } from "@tanstack/react-router";
import { meQuery } from "../session/me-query.ts";
import { Shell } from "./shell/shell.tsx";

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Shell });

/** Pages for people who are signed in; others sign in first and come back. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: "/sign-in", search: { back: location.href }, replace: true });
  },
});
