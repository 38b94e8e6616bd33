import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { Permission } from "@zhida/identity/contract";
import type { ComponentType } from "react";
import { meQuery } from "../session/me-query.ts";
import { Forbidden } from "./missing/forbidden.ts";
import { goInstead } from "./navigation.tsx";
import type { ConsolePath } from "./paths.ts";
import { Bare } from "./shell/bare.tsx";
import { firstPageOf } from "./shell/nav-entries.ts";
import { Nowhere } from "./shell/nowhere.tsx";
import { Shell } from "./shell/shell.tsx";

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ notFoundComponent: Nowhere });

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

/** Whence the forms that residents and staff share return when a draft was thrown away. */
const cases = createRoute({
  getParentRoute: () => staff,
  path: "/cases",
  beforeLoad: ({ context }) => {
    throw goInstead({ to: context.me.permissions.includes("application.assist") ? "/assist" : "/work" });
  },
});

const ANYBODY: Permission[] = [];

/** A page that one of the permissions opens; it is fetched when somebody goes there. */
function page<Module extends Record<string, ComponentType>>(
  path: ConsolePath,
  needs: readonly Permission[],
  load: () => Promise<Module>,
  name: keyof Module & string,
) {
  return createRoute({
    getParentRoute: () => staff,
    path,
    component: lazyRouteComponent(load, name),
    beforeLoad: ({ context }) => {
      if (needs !== ANYBODY && !needs.some((each) => context.me.permissions.includes(each))) throw new Forbidden();
    },
  });
}

const DATA_READERS: Permission[] = [
  "dataset.manage",
  "agreement.request",
  "audit.search",
  "catalogue.edit",
  "policy.edit",
];
const POLICIES: Permission[] = ["policy.edit", "policy.approve"];
const PROCESSES: Permission[] = ["process.edit", "case.view"];
const APPLICATIONS: Permission[] = ["application.assist", "case.view"];
const RATINGS: Permission[] = ["rating.supervise", "rework.handle"];
const APPEALS: Permission[] = ["rating.supervise", "rating.appeal"];
const INCIDENTS: Permission[] = ["incident.view"];
const DEVICES: Permission[] = ["device.view"];
const AGREEMENTS: Permission[] = ["agreement.request", "agreement.approve", "audit.search"];

const pages = [
  page("/work", ["case.view"], () => import("./work/work-page.tsx"), "WorkPage"),
  page("/cases/$id", ["case.view", "case.handle"], () => import("./case/case-page.tsx"), "CasePage"),
  page("/catalogue", ["catalogue.edit"], () => import("./catalogue/catalogue-page.tsx"), "CataloguePage"),
  page("/catalogue/$code", ["catalogue.edit"], () => import("./catalogue/item-page.tsx"), "ItemPage"),
  page("/catalogue/$code/versions", ["catalogue.edit"], () => import("./catalogue/versions-page.tsx"), "VersionsPage"),
  page("/datasets", DATA_READERS, () => import("./datasets/datasets-page.tsx"), "DatasetsPage"),
  page("/datasets/$code", ANYBODY, () => import("./datasets/dataset-page.tsx"), "DatasetPage"),
  page("/agreements", AGREEMENTS, () => import("./agreements/agreements-page.tsx"), "AgreementsPage"),
  page("/imports", ["dataset.import"], () => import("./imports/imports-page.tsx"), "ImportsPage"),
  page("/imports/$id", ["dataset.import"], () => import("./imports/import-page.tsx"), "ImportPage"),
  page("/corrections", ["correction.decide"], () => import("./corrections/corrections-page.tsx"), "CorrectionsPage"),
  page("/assist", ["application.assist"], () => import("./assist/assist-page.tsx"), "AssistPage"),
  page("/applications/$id", APPLICATIONS, () => import("./assist/application-page.tsx"), "ApplicationPage"),
  page("/applications/$id/result", APPLICATIONS, () => import("./assist/result-page.tsx"), "ResultPage"),
  page("/payments", ["payment.view"], () => import("./payments/payments-page.tsx"), "PaymentsPage"),
  page("/command", ["incident.dispatch"], () => import("./incidents/command/command-page.tsx"), "CommandPage"),
  page("/incidents", INCIDENTS, () => import("./incidents/list/incidents-page.tsx"), "IncidentsPage"),
  page("/incidents/new", INCIDENTS, () => import("./incidents/desk/desk-page.tsx"), "DeskPage"),
  page("/incidents/$id", INCIDENTS, () => import("./incidents/incident/incident-page.tsx"), "IncidentPage"),
  page(
    "/incident-routing",
    ["incident.configure"],
    () => import("./incidents/routing/routing-page.tsx"),
    "RoutingPage",
  ),
  page("/incident-categories", INCIDENTS, () => import("./incidents/taxonomy/taxonomy-page.tsx"), "TaxonomyPage"),
  page(
    "/incident-partners",
    ["incident.configure"],
    () => import("./incidents/partners/partners-page.tsx"),
    "PartnersPage",
  ),
  page("/grids", ["grid.manage"], () => import("./grid/grids-page.tsx"), "GridsPage"),
  page("/devices", DEVICES, () => import("./monitoring/devices/devices-page.tsx"), "DevicesPage"),
  page("/devices/new", ["device.manage"], () => import("./monitoring/devices/register-page.tsx"), "RegisterPage"),
  page("/devices/import", ["device.manage"], () => import("./monitoring/devices/import-page.tsx"), "ImportPage"),
  page("/devices/$id", DEVICES, () => import("./monitoring/devices/device-page.tsx"), "DevicePage"),
  page("/alarms", DEVICES, () => import("./monitoring/alarms/alarms-page.tsx"), "AlarmsPage"),
  page("/alarms/$id", DEVICES, () => import("./monitoring/alarms/alarm-page.tsx"), "AlarmPage"),
  page("/trucks", DEVICES, () => import("./monitoring/trucks/trucks-page.tsx"), "TrucksPage"),
  page("/truck-approvals/$id", DEVICES, () => import("./monitoring/trucks/approval-page.tsx"), "ApprovalPage"),
  page("/rivers", DEVICES, () => import("./monitoring/rivers/rivers-page.tsx"), "RiversPage"),
  page("/stream-rules", DEVICES, () => import("./monitoring/rules/rules-page.tsx"), "RulesPage"),
  page("/stream-rules/$code", DEVICES, () => import("./monitoring/rules/rule-page.tsx"), "RulePage"),
  page("/gateways", DEVICES, () => import("./monitoring/gateways/gateways-page.tsx"), "GatewaysPage"),
  page("/supervision", INCIDENTS, () => import("./supervision/supervision-page.tsx"), "SupervisionPage"),
  page("/policies", POLICIES, () => import("./policies/policies-page.tsx"), "PoliciesPage"),
  page("/policies/$code", POLICIES, () => import("./policies/policy/policy-page.tsx"), "PolicyPage"),
  page(
    "/policies/$code/draft",
    ["policy.edit"],
    () => import("./policies/editor/policy-draft-page.tsx"),
    "PolicyDraftPage",
  ),
  page("/benefits", ["benefit.view"], () => import("./benefits/benefits-page.tsx"), "BenefitsPage"),
  page("/benefits/$code", ["benefit.view"], () => import("./benefits/programme/benefit-page.tsx"), "BenefitPage"),
  page("/processes", PROCESSES, () => import("./processes/processes-page.tsx"), "ProcessesPage"),
  page("/processes/$code", PROCESSES, () => import("./processes/process-page.tsx"), "ProcessPage"),
  page(
    "/processes/$code/draft",
    ["process.edit"],
    () => import("./processes/draft/draft-page.tsx"),
    "ProcessDraftPage",
  ),
  page("/people", ["position.manage"], () => import("./people/people-page.tsx"), "PeoplePage"),
  page("/people/$id", ["person.view"], () => import("./people/person-page.tsx"), "PersonPage"),
  page(
    "/organisations",
    ["organisation.manage"],
    () => import("./organisations/organisations-page.tsx"),
    "OrganisationsPage",
  ),
  page("/ratings", RATINGS, () => import("./ratings/ratings-page.tsx"), "RatingsPage"),
  page("/reworks", RATINGS, () => import("./reworks/reworks-page.tsx"), "ReworksPage"),
  page("/reworks/$id", RATINGS, () => import("./reworks/rework-page.tsx"), "ReworkPage"),
  page("/appeals", APPEALS, () => import("./appeals/appeals-page.tsx"), "AppealsPage"),
  page("/appeals/$id", APPEALS, () => import("./appeals/appeal-page.tsx"), "AppealPage"),
  page("/audit", ["audit.search"], () => import("./audit/audit-page.tsx"), "AuditPage"),
  page("/notices", ["outbox.view", "template.edit"], () => import("./notices/notices-page.tsx"), "NoticesPage"),
  page(
    "/administration",
    ["administration.view"],
    () => import("./administration/administration-page.tsx"),
    "AdministrationPage",
  ),
  page(
    "/screen-figures",
    ["screen.configure"],
    () => import("./screen-figures/screen-figures-page.tsx"),
    "ScreenFiguresPage",
  ),
  page("/system", ["system.operate"], () => import("./system/system-page.tsx"), "SystemPage"),
  page("/messages", ANYBODY, () => import("./messages/messages-page.tsx"), "MessagesPage"),
];

export const routeTree = root.addChildren([visitors.addChildren([signIn]), staff.addChildren([home, cases, ...pages])]);
