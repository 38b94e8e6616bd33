import { access, route } from "@zhida/identity";
import { file } from "@zhida/platform";
import { Id } from "@zhida/platform/contract";
import { z } from "zod";
import { MATERIAL_TYPES } from "../applications/file-kind.ts";
import { readUpload, removeUpload, uploadMaterial } from "../applications/materials.ts";
import { Application } from "../contract.ts";
import type { Services } from "../deps.ts";

const tags = ["services"];
const root = "/api/gov/services/applications/:id";
const MAX_BYTES = 10 * 1024 * 1024;

export const materialRoutes = (services: Services) => [
  route({
    method: "POST",
    url: `${root}/materials/:material`,
    summary: "Upload a document that no registry gives (PDF, JPG, PNG, OFD; 10 MB)",
    tags,
    access: access.signedIn,
    params: z.object({ id: Id, material: z.string().max(60) }),
    upload: { maxBytes: MAX_BYTES },
    response: Application,
    handler: ({ work, actor, params, files }) => uploadMaterial(services, work, { actor, ...params, files }),
  }),
  route({
    method: "DELETE",
    url: `${root}/uploads/:upload`,
    summary: "Remove an uploaded document",
    tags,
    access: access.signedIn,
    params: z.object({ id: Id, upload: Id }),
    response: Application,
    handler: ({ work, actor, params }) => removeUpload(services, work, { actor, ...params }),
  }),
  route({
    method: "GET",
    url: `${root}/uploads/:upload`,
    summary: "Read an uploaded document",
    tags,
    access: access.signedIn,
    params: z.object({ id: Id, upload: Id }),
    response: file(...MATERIAL_TYPES),
    handler: ({ work, actor, params }) => readUpload(services, work, { actor, ...params }),
  }),
];
