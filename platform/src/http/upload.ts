import type { FastifyRequest } from "fastify";
import { refuse } from "../errors/common-refusals.ts";
import { megabytes } from "../errors/megabytes.ts";
import type { UploadedFile, UploadRule } from "./route.ts";

/** The files of a multipart request, one by one, each within the rule. */
export async function* uploadedFiles(request: FastifyRequest, rule: UploadRule): AsyncIterable<UploadedFile> {
  for await (const part of request.files({ limits: { fileSize: rule.maxBytes, files: 20 } })) {
    const bytes = await part.toBuffer().catch(() => undefined);
    if (!bytes || part.file.truncated) {
      throw refuse("too_large", { params: { max: megabytes(rule.maxBytes) } });
    }
    if (rule.types && !rule.types.includes(part.mimetype)) {
      throw refuse("wrong_type", { params: { types: rule.types.map((type) => type.split("/").at(-1)).join(", ") } });
    }
    yield { field: part.fieldname, name: part.filename, type: part.mimetype, bytes };
  }
}
