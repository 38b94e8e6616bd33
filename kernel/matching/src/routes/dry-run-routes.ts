import { access, route } from "@zhida/identity";
import type { Job, Route } from "@zhida/platform";
import { Id, PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import { ChangedSubjectPage, DryRun, DryRunPage, DryRunSide, NewDryRun, PolicyCode } from "../contract.ts";
import type { WorkshopDeps } from "../workshop/deps.ts";
import { listChangedSubjects, listDryRuns, showDryRun, startDryRun } from "../workshop/dry-runs.ts";

const see = { tags: ["policies"], access: access.staffOfAny("policy.edit", "policy.approve") };
const ByCode = z.object({ code: PolicyCode });
const ById = z.object({ id: Id });

/** What a version would do to the people there are. */
export const dryRunRoutes = (deps: WorkshopDeps & { runner: Job }): Route[] => [
  route({
    ...see,
    method: "POST",
    url: "/api/matching/policies/:code/dry-runs",
    summary: "Try a version on everybody, and compare it with another one",
    params: ByCode,
    body: NewDryRun,
    response: DryRun,
    status: 202,
    handler: ({ work, actor, params, body }) => startDryRun(deps, work, actor, { ...params, ...body }),
  }),
  route({
    ...see,
    method: "GET",
    url: "/api/matching/policies/:code/dry-runs",
    summary: "Dry runs of a policy, newest first",
    params: ByCode,
    query: PageQuery,
    response: DryRunPage,
    handler: ({ work, actor, params, query }) => listDryRuns(work, actor, params.code, query),
  }),
  route({
    ...see,
    method: "GET",
    url: "/api/matching/dry-runs/:id",
    summary: "A dry run: progress, then counts by division",
    params: ById,
    response: DryRun,
    handler: ({ work, actor, params }) => showDryRun(work, actor, params.id),
  }),
  route({
    ...see,
    method: "GET",
    url: "/api/matching/dry-runs/:id/subjects",
    summary: "Whose answer changes and why, masked",
    params: ById,
    query: PageQuery.extend({ side: DryRunSide.optional(), division: z.string().max(12).optional() }),
    response: ChangedSubjectPage,
    handler: ({ work, actor, params, query }) => listChangedSubjects(work, actor, params.id, query),
  }),
];
