import { page, type Route } from "@zhida/platform";
import { z } from "zod";
import {
  Organisation,
  OrganisationChange,
  OrganisationCode,
  OrganisationDetail,
  OrganisationDraft,
  OrganisationQuery,
} from "../contract.ts";
import { createOrganisation, renameOrganisation } from "../create-organisation.ts";
import type { Deps } from "../deps.ts";
import { listOrganisations, showOrganisation } from "../list-organisations.ts";
import { route } from "../route.ts";
import { access } from "./access.ts";

const tags = ["identity: organisations"];
const oneOrganisation = z.object({ code: OrganisationCode });

export const organisationRoutes = (deps: Deps): Route[] => [
  route({
    method: "GET",
    url: "/api/identity/organisations",
    summary: "Organisations, by code",
    tags,
    access: access.public,
    query: OrganisationQuery,
    response: page(Organisation),
    handler: ({ query, work }) => listOrganisations(deps, work, query),
  }),
  route({
    method: "GET",
    url: "/api/identity/organisations/:code",
    summary: "One organisation with those above it",
    tags,
    access: access.public,
    params: oneOrganisation,
    response: OrganisationDetail,
    handler: ({ params, work }) => showOrganisation(deps, work, params.code),
  }),
  route({
    method: "POST",
    url: "/api/identity/organisations",
    summary: "Sets up an organisation",
    tags,
    access: access.staff("organisation.manage"),
    body: OrganisationDraft,
    response: Organisation,
    status: 201,
    handler: ({ actor, body, work }) => createOrganisation(deps, work, actor, body),
  }),
  route({
    method: "PATCH",
    url: "/api/identity/organisations/:code",
    summary: "Renames an organisation",
    tags,
    access: access.staff("organisation.manage"),
    params: oneOrganisation,
    body: OrganisationChange,
    response: Organisation,
    handler: ({ actor, params, body, work }) => renameOrganisation(deps, work, actor, params.code, body),
  }),
];
