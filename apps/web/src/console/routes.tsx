import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { Permission } from "@zhida/identity/contract";
import { meQuery } from "../session/me-query.ts";
import { Forbidden } from "./missing/forbidden.ts";
import { goInstead } from "./navigation.tsx";
import type { ConsolePath } from "./paths.ts";
import { Bare } from "./shell/bare.tsx";
import { firstPageOf } from "./shell/nav-entries.ts";
import { Shell } from "./shell/shell.tsx";

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()();

const visitors = createRoute({ getParentRoute: () => root, id: "visitors", component: Bare });

/** Pages for staff: others sign in first and come back. */
const staff = createRoute({
  getParentRoute: () => root,
  id: "staff",
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (!me) throw goInstead({ to: "/sign-in", search: { back: location.href } });
    return { me };
  },
});

const signIn = createRoute({
  getParentRoute: () => visitors,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("./sign-in/sign-in-page.tsx"), "SignInPage"),
});

const home = createRoute({
  getParentRoute: () => staff,
  path: "/",
  beforeLoad: ({ context }) => {
    const first = firstPageOf(context.me.permissions);
    if (!first) throw new Forbidden();
    throw goInstead({ to: first });
  },
});

const ANYBODY: Permission[] = [];

/** A page that one of the permissions opens. */
function page(path: ConsolePath, needs: readonly Permission[], component: ReturnType<typeof lazyRouteComponent>) {
  return createRoute({
    getParentRoute: () => staff,
    path,
    component,
    beforeLoad: ({ context }) => {
      if (needs !== ANYBODY && !needs.some((each) => context.me.permissions.includes(each))) throw new Forbidden();
    },
  });
}

const pages = [
  page(
    "/work",
    ["case.view"],
    lazyRouteComponent(() => import("./work/work-page.tsx"), "WorkPage"),
  ),
  page(
    "/cases/$id",
    ["case.view", "case.handle"],
    lazyRouteComponent(() => import("./case/case-page.tsx"), "CasePage"),
  ),
  page(
    "/messages",
    ANYBODY,
    lazyRouteComponent(() => import("./messages/messages-page.tsx"), "MessagesPage"),
  ),
];

export const routeTree = root.addChildren([visitors.addChildren([signIn]), staff.addChildren([home, ...pages])]);
