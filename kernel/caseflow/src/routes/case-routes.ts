import { access, route } from "@zhida/identity";
import { Id, PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import { claimTask } from "../claim-task.ts";
import {
  Case,
  CaseDetail,
  CasePage,
  ClaimBody,
  Colleague,
  CountersignBody,
  History,
  PerformBody,
  TransferBody,
  WorkCounts,
  WorkListFilters,
} from "../contract.ts";
import { countWork } from "../count-work.ts";
import { countersignTask } from "../countersign-task.ts";
import type { Context } from "../deps.ts";
import { getCase, getHistory, listColleagues } from "../get-case.ts";
import { listSubjectCases, listWork } from "../list-work.ts";
import { performEvent } from "../perform-event.ts";
import { releaseTask } from "../release-task.ts";
import { transferTask } from "../transfer-task.ts";

const tags = ["caseflow"];
const params = z.object({ id: Id });
const one = { tags, params, access: access.signedIn };
const MyCasesQuery = PageQuery.extend({ status: z.enum(["open", "closed", "all"]).default("all") });

export const caseRoutes = (context: Context) => [
  route({
    method: "GET",
    url: "/api/caseflow/work",
    summary: "Work list: my tasks, those I may take, my department's cases, what is overdue",
    tags,
    access: access.staff("case.view"),
    query: WorkListFilters.extend(PageQuery.shape),
    response: CasePage,
    handler: ({ actor, query: { cursor, limit, ...filters }, work }) =>
      listWork(context, work, { viewer: actor, filters, page: { cursor, limit } }),
  }),
  route({
    method: "GET",
    url: "/api/caseflow/work/counts",
    summary: "How many wait in each part of the work list",
    tags,
    access: access.staff("case.view"),
    response: WorkCounts,
    handler: ({ actor, work }) => countWork(context, work, actor),
  }),
  route({
    method: "GET",
    url: "/api/caseflow/my-cases",
    summary: "Cases of the person or enterprise I act as, newest first",
    tags,
    access: access.signedIn,
    query: MyCasesQuery,
    response: CasePage,
    handler: ({ actor, query: { status, ...page }, work }) =>
      listSubjectCases(context, work, { subject: actor.subject, status, page }),
  }),
  route({
    ...one,
    method: "GET",
    url: "/api/caseflow/cases/:id",
    summary: "A case with its clock, documents and what I may do now",
    response: CaseDetail,
    handler: ({ actor, params: { id }, work }) => getCase(context, work, { id, viewer: actor }),
  }),
  route({
    ...one,
    method: "GET",
    url: "/api/caseflow/cases/:id/history",
    summary: "Everything that happened to a case",
    response: History,
    handler: async ({ actor, params: { id }, work }) => ({
      items: await getHistory(context, work, { id, viewer: actor }),
    }),
  }),
  route({
    ...one,
    method: "GET",
    url: "/api/caseflow/cases/:id/colleagues",
    summary: "To whom the task may be transferred",
    response: z.object({ items: z.array(Colleague) }),
    handler: async ({ actor, params: { id }, work }) => ({
      items: await listColleagues(context, work, { id, viewer: actor }),
    }),
  }),
  route({
    ...one,
    method: "POST",
    url: "/api/caseflow/cases/:id/events",
    summary: "Move a case on by an event of its process",
    body: PerformBody,
    response: Case,
    handler: ({ actor, params: { id }, body, work }) => performEvent(context, work, { ...body, caseId: id, by: actor }),
  }),
  route({
    ...one,
    method: "POST",
    url: "/api/caseflow/cases/:id/claim",
    summary: "Take the task that waits",
    body: ClaimBody,
    response: Case,
    handler: ({ actor, params: { id }, body, work }) => claimTask(context, work, { ...body, caseId: id, by: actor }),
  }),
  route({
    ...one,
    method: "POST",
    url: "/api/caseflow/cases/:id/release",
    summary: "Put my task back for others",
    body: ClaimBody,
    response: Case,
    handler: ({ actor, params: { id }, body, work }) => releaseTask(context, work, { ...body, caseId: id, by: actor }),
  }),
  route({
    ...one,
    method: "POST",
    url: "/api/caseflow/cases/:id/transfer",
    summary: "Hand the task to a colleague",
    body: TransferBody,
    response: Case,
    handler: ({ actor, params: { id }, body, work }) => transferTask(context, work, { ...body, caseId: id, by: actor }),
  }),
  route({
    ...one,
    method: "POST",
    url: "/api/caseflow/cases/:id/countersign",
    summary: "Sign with the others, or object",
    body: CountersignBody,
    response: Case,
    handler: ({ actor, params: { id }, body, work }) =>
      countersignTask(context, work, { ...body, caseId: id, by: actor }),
  }),
];
