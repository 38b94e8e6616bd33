import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { z } from "zod";
import { ownIncidentRoutes, publicIncidentRoutes } from "./people-map-routes.tsx";
import { root, signedIn } from "./root-route.tsx";

const SignInSearch = z.object({ back: z.string().startsWith("/").optional(), expired: z.boolean().optional() });
const ServicesSearch = z.object({
  q: z.string().max(100).optional(),
  audience: z.enum(["person", "legal_entity"]).optional(),
  department: z.string().max(40).optional(),
  lifeEvent: z.string().max(40).optional(),
});
const BoardSearch = z.object({ organisation: z.string().max(40).optional() });
const RatingsSearch = z.object({ case: z.uuid().optional() });
const CheckUpSearch = z.object({ fact: z.string().max(100).optional() });
const VerifySearch = z.object({ code: z.string().max(60).optional() });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("./home/home-page.tsx"), "HomePage"),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: SignInSearch,
  component: lazyRouteComponent(() => import("./sign-in/sign-in-page.tsx"), "SignInPage"),
});

const services = createRoute({
  getParentRoute: () => root,
  path: "/services",
  validateSearch: ServicesSearch,
  component: lazyRouteComponent(() => import("./services/services-page.tsx"), "ServicesPage"),
});

const item = createRoute({
  getParentRoute: () => root,
  path: "/services/$code",
  component: lazyRouteComponent(() => import("./item/item-page.tsx"), "ItemPage"),
});

const board = createRoute({
  getParentRoute: () => root,
  path: "/board",
  validateSearch: BoardSearch,
  component: lazyRouteComponent(() => import("./board/board-page.tsx"), "BoardPage"),
});

const verify = createRoute({
  getParentRoute: () => root,
  path: "/verify",
  validateSearch: VerifySearch,
  component: lazyRouteComponent(() => import("./verify/verify-page.tsx"), "VerifyPage"),
});

const verifyCode = createRoute({
  getParentRoute: () => root,
  path: "/verify/$code",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/verify", search: { code: params.code }, replace: true });
  },
});

const rateLink = createRoute({
  getParentRoute: () => root,
  path: "/rate/$token",
  component: lazyRouteComponent(() => import("./ratings/rate-link-page.tsx"), "RateLinkPage"),
});

const apply = createRoute({
  getParentRoute: () => signedIn,
  path: "/services/$code/apply",
  component: lazyRouteComponent(() => import("./application/apply-page.tsx"), "ApplyPage"),
});

const application = createRoute({
  getParentRoute: () => signedIn,
  path: "/applications/$id",
  component: lazyRouteComponent(() => import("./application/application-page.tsx"), "ApplicationPage"),
});

const result = createRoute({
  getParentRoute: () => signedIn,
  path: "/applications/$id/result",
  component: lazyRouteComponent(() => import("./result/result-page.tsx"), "ResultPage"),
});

const cases = createRoute({
  getParentRoute: () => signedIn,
  path: "/cases",
  component: lazyRouteComponent(() => import("./cases/cases-page.tsx"), "CasesPage"),
});

const caseDetail = createRoute({
  getParentRoute: () => signedIn,
  path: "/cases/$id",
  component: lazyRouteComponent(() => import("./cases/case-page.tsx"), "CasePage"),
});

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: "/inbox",
  component: lazyRouteComponent(() => import("./inbox/inbox-page.tsx"), "InboxPage"),
});

const dataUses = createRoute({
  getParentRoute: () => signedIn,
  path: "/my-data",
  component: lazyRouteComponent(() => import("./data-uses/data-uses-page.tsx"), "DataUsesPage"),
});

const ratings = createRoute({
  getParentRoute: () => signedIn,
  path: "/ratings",
  validateSearch: RatingsSearch,
  component: lazyRouteComponent(() => import("./ratings/ratings-page.tsx"), "RatingsPage"),
});

const entitlements = createRoute({
  getParentRoute: () => signedIn,
  path: "/entitlements",
  component: lazyRouteComponent(() => import("./entitlements/entitlements-page.tsx"), "EntitlementsPage"),
});

const policy = createRoute({
  getParentRoute: () => signedIn,
  path: "/entitlements/$policy",
  component: lazyRouteComponent(() => import("./entitlements/policy-page.tsx"), "PolicyPage"),
});

const checkUp = createRoute({
  getParentRoute: () => signedIn,
  path: "/check-up",
  validateSearch: CheckUpSearch,
  component: lazyRouteComponent(() => import("./entitlements/check-up-page.tsx"), "CheckUpPage"),
});

const benefits = createRoute({
  getParentRoute: () => signedIn,
  path: "/benefits",
  component: lazyRouteComponent(() => import("./benefits/benefits-page.tsx"), "BenefitsPage"),
});

const grant = createRoute({
  getParentRoute: () => signedIn,
  path: "/benefits/$id",
  component: lazyRouteComponent(() => import("./benefits/grant-page.tsx"), "GrantPage"),
});

const calculator = createRoute({
  getParentRoute: () => signedIn,
  path: "/calculator",
  component: lazyRouteComponent(() => import("./enterprise/calculator-page.tsx"), "CalculatorPage"),
});

const taxFiling = createRoute({
  getParentRoute: () => signedIn,
  path: "/tax-filing",
  component: lazyRouteComponent(() => import("./tax/tax-filing-page.tsx"), "TaxFilingPage"),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settings/settings-page.tsx"), "SettingsPage"),
});

export const routeTree = root.addChildren([
  home,
  signIn,
  services,
  item,
  board,
  verify,
  verifyCode,
  rateLink,
  settings,
  ...publicIncidentRoutes,
  signedIn.addChildren([
    ...ownIncidentRoutes,
    apply,
    application,
    result,
    cases,
    caseDetail,
    inbox,
    dataUses,
    ratings,
    entitlements,
    policy,
    checkUp,
    benefits,
    grant,
    calculator,
    taxFiling,
  ]),
]);
