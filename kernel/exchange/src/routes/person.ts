import { access, route } from "@zhida/identity";
import { Id, PageQuery } from "@zhida/platform";
import { z } from "zod";
import {
  ConsentGrant,
  ConsentList,
  ConsentPage,
  Correction,
  CorrectionPage,
  CorrectionRequest,
  DatasetCode,
  DataUsePage,
  DataUseQuery,
  MyData,
  MyDataset,
  StandingUseList,
} from "../contract.ts";
import { describeCorrection } from "../describe-correction.ts";
import { grantConsent } from "../grant-consent.ts";
import { listDataUses } from "../list-data-uses.ts";
import { listStandingUses } from "../list-standing-uses.ts";
import { listMyData, readMyDataset } from "../my-data.ts";
import { requestCorrection } from "../request-correction.ts";
import { revokeConsent } from "../revoke-consent.ts";
import type { RouteDeps } from "../routes.ts";
import { listConsents } from "../store/consents.ts";
import { listSubjectCorrections } from "../store/corrections.ts";

/** What a person (or an enterprise, through its representative) sees and decides about its own data. */
export const personRoutes = (deps: RouteDeps) => [
  route({
    method: "GET",
    url: "/api/exchange/uses",
    summary: "Who used my data: every read, the newest first",
    access: access.signedIn,
    query: DataUseQuery,
    response: DataUsePage,
    handler: ({ work, actor, query }) =>
      listDataUses(deps, work, { subjectKey: actor.subject.key, personId: actor.personId }, query),
  }),
  route({
    method: "GET",
    url: "/api/exchange/standing-uses",
    summary: "Who receives whole datasets in which I stand, and on which basis",
    access: access.signedIn,
    response: StandingUseList,
    handler: async ({ work, actor }) => ({ items: await listStandingUses(deps, work, actor.subject.key) }),
  }),
  route({
    method: "GET",
    url: "/api/exchange/my-data",
    summary: "Which registries hold something about me",
    access: access.signedIn,
    response: MyData,
    handler: ({ work, actor }) => listMyData(deps, work, actor),
  }),
  route({
    method: "GET",
    url: "/api/exchange/my-data/:dataset",
    summary: "What one registry holds about me",
    access: access.signedIn,
    params: z.object({ dataset: DatasetCode }),
    response: MyDataset,
    handler: ({ work, actor, params }) => readMyDataset(deps, work, actor, params.dataset),
  }),
  route({
    method: "GET",
    url: "/api/exchange/my-corrections",
    summary: "My correction requests",
    access: access.signedIn,
    query: PageQuery,
    response: CorrectionPage,
    handler: async ({ work, actor, query }) => {
      const current = await deps.configuration.current(work);
      const rows = await listSubjectCorrections(work.db, { ...query, subjectKey: actor.subject.key });
      return { next: rows.next, items: rows.items.map((row) => describeCorrection(row, current, { masked: false })) };
    },
  }),
  route({
    method: "POST",
    url: "/api/exchange/my-corrections",
    summary: "Ask the owner to correct a value about me",
    access: access.signedIn,
    body: CorrectionRequest,
    response: Correction,
    status: 201,
    handler: ({ work, actor, body }) =>
      requestCorrection(deps.configuration, work, { ...body, subject: actor.subject, requestedBy: actor }),
  }),
  route({
    method: "GET",
    url: "/api/exchange/consents",
    summary: "My standing consents, also those taken back",
    access: access.signedIn,
    query: PageQuery,
    response: ConsentPage,
    handler: ({ work, actor, query }) => listConsents(work.db, { ...query, subjectKey: actor.subject.key }),
  }),
  route({
    method: "POST",
    url: "/api/exchange/consents",
    summary: "Consent until further notice to one consumer's reads for one purpose",
    access: access.signedIn,
    body: ConsentGrant,
    response: ConsentList,
    status: 201,
    handler: async ({ work, actor, body }) => ({ items: await grantConsent(deps.configuration, work, actor, body) }),
  }),
  route({
    method: "DELETE",
    url: "/api/exchange/consents/:id",
    summary: "Take a consent back",
    access: access.signedIn,
    params: z.object({ id: Id }),
    response: z.void(),
    handler: ({ work, actor, params }) => revokeConsent(work, actor, params.id),
  }),
];
