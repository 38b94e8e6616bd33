import { access, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import {
  ApprovePolicyDraft,
  EndPolicy,
  NewPolicyDraft,
  PolicyCode,
  PolicyDetail,
  PolicyDiff,
  PolicyHistoryPage,
  PolicyPage,
  PolicyQuery,
  PolicyVersion,
  ReturnPolicyDraft,
  SavePolicyDraft,
  SubmitPolicyDraft,
} from "../contract.ts";
import type { WorkshopDeps } from "../workshop/deps.ts";
import { diffVersions } from "../workshop/diff-versions.ts";
import { createDraft, discardDraft, saveDraft } from "../workshop/edit-draft.ts";
import { endPolicy } from "../workshop/end-policy.ts";
import { listPolicies, listPolicyHistory, showPolicy, showVersion } from "../workshop/list-policies.ts";
import { approveDraft, returnDraft, submitDraft, takeBackDraft } from "../workshop/review-draft.ts";

/** A table of some thousand rows is long as XML, and longer beside its view. */
const MAX_BODY = 8 * 1024 * 1024;
const tags = ["policies"];
const root = "/api/matching/policies";
const see = { tags, access: access.staffOfAny("policy.edit", "policy.approve") };
const edit = { tags, access: access.staff("policy.edit") };
const approve = { tags, access: access.staff("policy.approve") };
const ByCode = z.object({ code: PolicyCode });
const Version = z.coerce.number().int().min(1);

/** Policies, their versions and how these come into force. */
export const policyRoutes = (deps: WorkshopDeps): Route[] => [
  route({
    ...see,
    method: "GET",
    url: root,
    summary: "Policies of the caller's divisions, by code",
    query: PolicyQuery,
    response: PolicyPage,
    handler: ({ work, actor, query }) => listPolicies(deps, work, actor, query),
  }),
  route({
    ...see,
    method: "GET",
    url: `${root}/:code`,
    summary: "A policy with its versions",
    params: ByCode,
    response: PolicyDetail,
    handler: ({ work, actor, params }) => showPolicy(deps, work, actor, params.code),
  }),
  route({
    ...see,
    method: "GET",
    url: `${root}/:code/history`,
    summary: "Who did what to a policy, newest first",
    params: ByCode,
    query: PageQuery,
    response: PolicyHistoryPage,
    handler: ({ work, actor, params, query }) => listPolicyHistory(work, actor, params.code, query),
  }),
  route({
    ...see,
    method: "GET",
    url: `${root}/:code/versions/:version`,
    summary: "One version in full, with its check list",
    params: ByCode.extend({ version: Version }),
    response: PolicyVersion,
    handler: ({ work, actor, params }) => showVersion(deps, work, actor, params),
  }),
  route({
    ...see,
    method: "GET",
    url: `${root}/:code/diff`,
    summary: "What changed between two versions: table cells and texts",
    params: ByCode,
    query: z.object({ from: Version, to: Version }),
    response: PolicyDiff,
    handler: ({ work, actor, params, query }) => diffVersions(work, actor, params.code, query),
  }),
  route({
    ...edit,
    method: "POST",
    url: root,
    summary: "Begin a new policy, or the next version of one",
    body: NewPolicyDraft,
    maxBody: MAX_BODY,
    response: PolicyVersion,
    status: 201,
    handler: ({ work, actor, body }) => createDraft(deps, work, actor, body),
  }),
  route({
    ...edit,
    method: "PUT",
    url: `${root}/:code/draft`,
    summary: "Save the draft; refused when somebody saved meanwhile",
    params: ByCode,
    body: SavePolicyDraft,
    maxBody: MAX_BODY,
    response: PolicyVersion,
    handler: ({ work, actor, params, body }) => saveDraft(deps, work, actor, { ...params, ...body }),
  }),
  route({
    ...edit,
    method: "DELETE",
    url: `${root}/:code/draft`,
    summary: "Throw the draft away",
    params: ByCode,
    response: z.void(),
    handler: ({ work, actor, params }) => discardDraft(work, actor, params.code),
  }),
  route({
    ...edit,
    method: "POST",
    url: `${root}/:code/draft/submit`,
    summary: "Hand the draft in for approval",
    params: ByCode,
    body: SubmitPolicyDraft,
    response: PolicyVersion,
    handler: ({ work, actor, params, body }) => submitDraft(deps, work, actor, { ...params, ...body }),
  }),
  route({
    ...edit,
    method: "POST",
    url: `${root}/:code/draft/take-back`,
    summary: "Take the draft back from review",
    params: ByCode,
    body: z.object({ revision: z.int().min(1) }),
    response: PolicyVersion,
    handler: ({ work, actor, params, body }) => takeBackDraft(deps, work, actor, { ...params, ...body }),
  }),
  route({
    ...approve,
    method: "POST",
    url: `${root}/:code/draft/return`,
    summary: "Return the draft to its author with the reason",
    params: ByCode,
    body: ReturnPolicyDraft,
    response: PolicyVersion,
    handler: ({ work, actor, params, body }) => returnDraft(deps, work, actor, { ...params, ...body }),
  }),
  route({
    ...approve,
    method: "POST",
    url: `${root}/:code/draft/approve`,
    summary: "Approve the draft: it decides from the day given on",
    params: ByCode,
    body: ApprovePolicyDraft,
    response: PolicyVersion,
    handler: ({ work, actor, params, body }) => approveDraft(deps, work, actor, { ...params, ...body }),
  }),
  route({
    ...approve,
    method: "POST",
    url: `${root}/:code/end`,
    summary: "End a policy: after the last day it decides no more",
    params: ByCode,
    body: EndPolicy,
    response: PolicyDetail,
    handler: ({ work, actor, params, body }) => endPolicy(deps, work, actor, { ...params, ...body }),
  }),
];
