import { AgreementRequest } from "@zhida/exchange/contract";
import { access, route } from "@zhida/identity";
import { IsoDate } from "@zhida/platform/contract";
import { z } from "zod";
import {
  CatalogueQuery,
  ItemCode,
  ItemDiff,
  ItemProblems,
  ItemVersion,
  ItemVersionHeads,
  ItemVersionPage,
  NewItemDraft,
  RuleTrial,
  RuleVerdict,
  SaveItemDraft,
} from "../contract.ts";
import type { Services } from "../deps.ts";
import { problemsOf } from "../items/describe-version.ts";
import { createItemDraft, dropItemDraft, saveItemDraft } from "../items/edit-draft.ts";
import {
  diffVersions,
  getItemVersion,
  listAgreementsNeeded,
  listCatalogue,
  listItemVersions,
} from "../items/list-catalogue.ts";
import { publishItemDraft } from "../items/publish-draft.ts";
import { tryRule } from "../items/try-rule.ts";

const tags = ["catalogue"];
const root = "/api/gov/services/catalogue/items";
const edit = { tags, access: access.staff("catalogue.edit") };
const code = z.object({ code: ItemCode });

export const catalogueRoutes = (services: Services) => [
  route({
    ...edit,
    method: "GET",
    url: root,
    summary: "All items, drafts included, by code",
    query: CatalogueQuery,
    response: ItemVersionPage,
    handler: ({ work, actor, query }) => listCatalogue(work, actor, query),
  }),
  route({
    ...edit,
    method: "GET",
    url: `${root}/:code/versions`,
    summary: "The versions of an item, newest first",
    params: code,
    response: ItemVersionHeads,
    handler: async ({ work, actor, params }) => ({ items: await listItemVersions(work, actor, params.code) }),
  }),
  route({
    ...edit,
    method: "GET",
    url: `${root}/:code/versions/:version`,
    summary: "One version in full",
    params: code.extend({ version: z.coerce.number().int().min(1) }),
    response: ItemVersion,
    handler: ({ work, actor, params }) => getItemVersion(services, work, actor, params),
  }),
  route({
    ...edit,
    method: "GET",
    url: `${root}/:code/agreements`,
    summary: "The sharing agreements that the newest version needs, ready to be requested from the owners",
    params: code,
    response: z.object({ items: z.array(AgreementRequest) }),
    handler: async ({ work, actor, params }) => ({ items: await listAgreementsNeeded(work, actor, params.code) }),
  }),
  route({
    ...edit,
    method: "GET",
    url: `${root}/:code/diff`,
    summary: "What changed between two versions",
    params: code,
    query: z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) }),
    response: ItemDiff,
    handler: ({ work, actor, params, query }) => diffVersions(work, actor, params.code, query),
  }),
  route({
    ...edit,
    method: "POST",
    url: root,
    summary: "Begin a new item or the next version of one",
    body: NewItemDraft,
    response: ItemVersion,
    status: 201,
    handler: ({ work, actor, body }) => createItemDraft(services, work, actor, body),
  }),
  route({
    ...edit,
    method: "PUT",
    url: `${root}/:code/draft`,
    summary: "Save the draft; answers what still stands in the way of publishing",
    params: code,
    body: SaveItemDraft,
    response: ItemVersion,
    handler: ({ work, actor, params, body }) => saveItemDraft(services, work, actor, { ...params, ...body }),
  }),
  route({
    ...edit,
    method: "DELETE",
    url: `${root}/:code/draft`,
    summary: "Throw the draft away",
    params: code,
    response: z.void(),
    handler: ({ work, actor, params }) => dropItemDraft(work, actor, params.code),
  }),
  route({
    ...edit,
    method: "POST",
    url: "/api/gov/services/catalogue/validate",
    summary: "Check a content without saving it",
    body: z.object({ content: z.unknown() }),
    response: ItemProblems,
    handler: async ({ work, body }) => ({ items: await problemsOf(services, work, body.content) }),
  }),
  route({
    ...edit,
    method: "POST",
    url: "/api/gov/services/catalogue/try-rule",
    summary: "Try conditions on facts given by hand",
    body: RuleTrial,
    response: RuleVerdict,
    handler: ({ body }) => tryRule(body),
  }),
  route({
    tags,
    access: access.staff("catalogue.publish"),
    method: "POST",
    url: `${root}/:code/publish`,
    summary: "Put the draft in force",
    params: code,
    body: z.object({ validFrom: IsoDate.optional() }),
    response: ItemVersion,
    handler: ({ work, actor, params, body, language }) =>
      publishItemDraft(services, work, actor, { ...params, ...body, language }),
  }),
];
