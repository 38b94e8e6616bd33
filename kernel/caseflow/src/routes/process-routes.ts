import { access, route } from "@zhida/identity";
import { z } from "zod";
import { ProcessDefinition, ProcessDraft, ProcessDrawing, ProcessSummary, Validation, Word } from "../contract.ts";
import type { ProcessDefinitions } from "../service.ts";

const tags = ["caseflow"];
const byCode = z.object({ code: Word });
const byVersion = z.object({ code: Word, version: z.coerce.number().int().min(1) });
const maybeVersion = z.object({ version: z.coerce.number().int().min(1).optional() });

export const processRoutes = (definitions: ProcessDefinitions) => [
  route({
    method: "GET",
    url: "/api/caseflow/processes",
    summary: "All processes and their versions",
    tags,
    access: access.staffOfAny("process.edit", "case.view"),
    response: z.object({ items: z.array(ProcessSummary) }),
    handler: async ({ work }) => ({ items: await definitions.list(work) }),
  }),
  route({
    method: "GET",
    url: "/api/caseflow/processes/:code",
    summary: "A process; without a version the one valid today",
    tags,
    access: access.staffOfAny("process.edit", "case.view"),
    params: byCode,
    query: maybeVersion,
    response: ProcessDefinition,
    handler: ({ params, query, work }) => definitions.get(work, { ...params, ...query }),
  }),
  route({
    method: "GET",
    url: "/api/caseflow/processes/:code/drawing",
    summary: "Nodes and edges of a process for the viewer",
    tags,
    access: access.signedIn,
    params: byCode,
    query: maybeVersion,
    response: ProcessDrawing,
    handler: ({ params, query, work }) => definitions.draw(work, { ...params, ...query }),
  }),
  route({
    method: "POST",
    url: "/api/caseflow/processes/validate",
    summary: "What would keep this process from being published",
    tags,
    access: access.staff("process.edit"),
    body: ProcessDraft,
    response: Validation,
    handler: ({ body }) => ({ findings: definitions.validate(body) }),
  }),
  route({
    method: "PUT",
    url: "/api/caseflow/processes/:code/draft",
    summary: "Save the draft of the next version",
    tags,
    access: access.staff("process.edit"),
    params: byCode,
    body: ProcessDraft.omit({ code: true }),
    response: ProcessDefinition,
    handler: ({ params, body, work }) => definitions.saveDraft(work, { ...body, ...params }),
  }),
  route({
    method: "POST",
    url: "/api/caseflow/processes/:code/versions/:version/publish",
    summary: "Publish a draft; cases opened from now on follow it",
    tags,
    access: access.staff("process.publish"),
    params: byVersion,
    response: ProcessDefinition,
    handler: ({ params, work }) => definitions.publish(work, params),
  }),
];
