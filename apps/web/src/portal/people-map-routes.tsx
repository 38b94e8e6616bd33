import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { z } from "zod";
import { root, signedIn } from "./root-route.tsx";

const MapSearch = z.object({ incident: z.uuid().optional(), state: z.enum(["open", "ended"]).optional() });
const IncidentsSearch = z.object({ part: z.enum(["reported", "followed", "areas", "outbox"]).optional() });
const CareSearch = z.object({ part: z.enum(["due", "all"]).optional() });

const map = createRoute({
  getParentRoute: () => root,
  path: "/map",
  validateSearch: MapSearch,
  component: lazyRouteComponent(() => import("./map/map-page.tsx"), "MapPage"),
});

const report = createRoute({
  getParentRoute: () => root,
  path: "/report",
  component: lazyRouteComponent(() => import("./report/report-page.tsx"), "ReportPage"),
});

const incident = createRoute({
  getParentRoute: () => root,
  path: "/incidents/$id",
  component: lazyRouteComponent(() => import("./incidents/incident-page.tsx"), "IncidentPage"),
});

const incidents = createRoute({
  getParentRoute: () => signedIn,
  path: "/incidents",
  validateSearch: IncidentsSearch,
  component: lazyRouteComponent(() => import("./incidents/incidents-page.tsx"), "IncidentsPage"),
});

const grid = createRoute({
  getParentRoute: () => signedIn,
  path: "/grid",
  component: lazyRouteComponent(() => import("./grid/today/today-page.tsx"), "TodayPage"),
});

const patrol = createRoute({
  getParentRoute: () => signedIn,
  path: "/grid/patrol",
  component: lazyRouteComponent(() => import("./grid/patrol/patrol-page.tsx"), "PatrolPage"),
});

const verify = createRoute({
  getParentRoute: () => signedIn,
  path: "/grid/verify/$id",
  component: lazyRouteComponent(() => import("./grid/verify/verify-page.tsx"), "VerifyPage"),
});

const care = createRoute({
  getParentRoute: () => signedIn,
  path: "/grid/care",
  validateSearch: CareSearch,
  component: lazyRouteComponent(() => import("./grid/care/care-page.tsx"), "CarePage"),
});

const addCare = createRoute({
  getParentRoute: () => signedIn,
  path: "/grid/care/new",
  component: lazyRouteComponent(() => import("./grid/care/add-care-page.tsx"), "AddCarePage"),
});

const visit = createRoute({
  getParentRoute: () => signedIn,
  path: "/grid/care/$id",
  component: lazyRouteComponent(() => import("./grid/visit/visit-page.tsx"), "VisitPage"),
});

const leaders = createRoute({
  getParentRoute: () => signedIn,
  path: "/grid/leaders",
  component: lazyRouteComponent(() => import("./grid/leaders/leaders-page.tsx"), "LeadersPage"),
});

export const publicIncidentRoutes = [map, report, incident] as const;
export const ownIncidentRoutes = [incidents, grid, patrol, verify, care, addCare, visit, leaders] as const;
