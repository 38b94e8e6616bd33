import { access, route } from "@zhida/identity";
import { file } from "@zhida/platform";
import { Id, Language } from "@zhida/platform/contract";
import { z } from "zod";
import { VerifiedDocument } from "../contract.ts";
import type { Context } from "../deps.ts";
import { renderDocument } from "../render-document.ts";
import { verifyDocument } from "../verify-document.ts";

const tags = ["caseflow"];

export const documentRoutes = (context: Context) => [
  route({
    method: "GET",
    url: "/api/caseflow/documents/:id/pdf",
    summary: "An issued document as PDF",
    tags,
    access: access.signedIn,
    params: z.object({ id: Id }),
    query: z.object({ language: Language.optional() }),
    response: file("application/pdf"),
    rateLimit: { max: 60, seconds: 60 },
    handler: async ({ actor, params: { id }, query, language, work }) => {
      const rendered = await renderDocument(context, work, { id, viewer: actor, language: query.language ?? language });
      return { ...rendered, inline: true };
    },
  }),
  route({
    method: "GET",
    url: "/api/caseflow/verify/:code",
    summary: "Compare a printed document with what was issued",
    tags,
    access: access.public,
    params: z.object({ code: z.string().min(16).max(40) }),
    response: VerifiedDocument,
    rateLimit: { max: 30, seconds: 60 },
    handler: ({ params: { code }, work }) => verifyDocument(work, code),
  }),
];
