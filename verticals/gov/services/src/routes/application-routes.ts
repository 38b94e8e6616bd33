import { access, route } from "@zhida/identity";
import { Id } from "@zhida/platform/contract";
import { z } from "zod";
import { cancelApplication } from "../applications/cancel-application.ts";
import { changeApplication } from "../applications/change-application.ts";
import { getApplication } from "../applications/get-application.ts";
import { getReceipt } from "../applications/get-receipt.ts";
import { listAssistedApplications, listMyApplications } from "../applications/list-applications.ts";
import { openApplication } from "../applications/open-application.ts";
import { refreshApplication } from "../applications/refresh-application.ts";
import { submitApplication } from "../applications/submit-application.ts";
import {
  Application,
  ApplicationPage,
  ApplicationQuery,
  AssistedQuery,
  CancelApplication,
  ChangeApplication,
  OpenApplication,
  Receipt,
  RefreshApplication,
  SubmitApplication,
} from "../contract.ts";
import type { Services } from "../deps.ts";

const tags = ["services"];
const root = "/api/gov/services/applications";
const one = { params: z.object({ id: Id }), tags, access: access.signedIn };

export const applicationRoutes = (services: Services) => [
  route({
    method: "POST",
    url: root,
    summary: "Open an application with everything the registries know, or go on with one's draft",
    tags,
    access: access.signedIn,
    body: OpenApplication,
    response: Application,
    status: 201,
    handler: ({ work, actor, body, language }) => openApplication(services, work, { actor, request: body, language }),
  }),
  route({
    method: "GET",
    url: root,
    summary: "My applications, newest first",
    tags,
    access: access.signedIn,
    query: ApplicationQuery,
    response: ApplicationPage,
    handler: ({ work, actor, query }) => listMyApplications(services, work, actor, query),
  }),
  route({
    method: "POST",
    url: "/api/gov/services/assist/applications",
    summary: "A resident's applications, for the clerk who helps (the ID number stays out of addresses and logs)",
    tags,
    access: access.staff("application.assist"),
    body: AssistedQuery,
    response: ApplicationPage,
    handler: ({ work, actor, body }) => listAssistedApplications(services, work, actor, body),
  }),
  route({
    ...one,
    method: "GET",
    url: `${root}/:id`,
    summary: "One application as it stands",
    response: Application,
    handler: ({ work, actor, params }) => getApplication(services, work, { actor, id: params.id }),
  }),
  route({
    ...one,
    method: "PATCH",
    url: `${root}/:id`,
    summary: "Save what was typed or picked",
    body: ChangeApplication,
    response: Application,
    handler: ({ work, actor, params, body, language }) =>
      changeApplication(services, work, { actor, id: params.id, change: body, language }),
  }),
  route({
    ...one,
    method: "POST",
    url: `${root}/:id/refresh`,
    summary: "Ask the registries again",
    body: RefreshApplication,
    response: Application,
    handler: ({ work, actor, params, body }) =>
      refreshApplication(services, work, { actor, id: params.id, consents: body.consents }),
  }),
  route({
    ...one,
    method: "POST",
    url: `${root}/:id/submit`,
    summary: "Confirm and hand in; also answers a request for supplements",
    body: SubmitApplication,
    response: Application,
    handler: ({ work, actor, params, body, language }) =>
      submitApplication(services, work, { actor, id: params.id, request: body, language }),
  }),
  route({
    ...one,
    method: "POST",
    url: `${root}/:id/cancel`,
    summary: "Throw a draft away or withdraw an application",
    body: CancelApplication,
    response: Application,
    handler: ({ work, actor, params, body }) =>
      cancelApplication(services, work, { actor, id: params.id, request: body }),
  }),
  route({
    ...one,
    method: "GET",
    url: `${root}/:id/receipt`,
    summary: "The receipt",
    response: Receipt,
    handler: ({ work, actor, params }) => getReceipt(services, work, { actor, id: params.id }),
  }),
];
