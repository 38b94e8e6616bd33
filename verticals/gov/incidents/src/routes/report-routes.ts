import { access, route } from "@zhida/identity";
import { file } from "@zhida/platform";
import { Id } from "@zhida/platform/contract";
import { z } from "zod";
import {
  IncidentRow,
  NearbyIncidents,
  NearbyQuery,
  ReportIncident,
  Taxonomy,
  UploadedIncidentFile,
} from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { FILE_TYPES } from "../files/file-kind.ts";
import { readFile } from "../files/read-file.ts";
import { uploadFile } from "../files/upload-file.ts";
import { reportIncident } from "../report/report-incident.ts";
import { listNearby } from "../show/list-nearby.ts";

const tags = ["incidents"];
const MAX_BYTES = 10 * 1024 * 1024;

export const reportRoutes = (incidents: Incidents) => [
  route({
    method: "GET",
    url: "/api/incidents/taxonomy",
    summary: "Agencies and categories in force, with their fields and deadlines",
    tags,
    access: access.public,
    response: Taxonomy,
    handler: () => incidents.taxonomy.current(),
  }),
  route({
    method: "POST",
    url: "/api/incidents/files",
    summary: "Upload a photo, film or recording for an incident (JPG, PNG, WebP, MP4, M4A, WebM; 10 MB)",
    tags,
    access: access.signedIn,
    upload: { maxBytes: MAX_BYTES },
    response: UploadedIncidentFile,
    status: 201,
    handler: ({ actor, work, files }) => uploadFile(incidents, work, { actor, files }),
  }),
  route({
    method: "GET",
    url: "/api/incidents/files/:id",
    summary: "Read a file of an incident",
    tags,
    access: access.public,
    params: z.object({ id: Id }),
    response: file(...FILE_TYPES),
    handler: ({ actor, work, params }) => readFile(incidents, work, { actor, id: params.id }),
  }),
  route({
    method: "GET",
    url: "/api/incidents/nearby",
    summary: "Open incidents of the same kind within 50 m: follow one instead of reporting again",
    tags,
    access: access.public,
    query: NearbyQuery,
    response: NearbyIncidents,
    handler: ({ actor, work, query }) => listNearby(incidents, work, actor, query),
  }),
  route({
    method: "POST",
    url: "/api/incidents",
    summary: "Report an incident; the same clientId again answers the same incident",
    tags,
    access: access.signedIn,
    body: ReportIncident,
    response: IncidentRow,
    status: 201,
    // It opens its own: a report that was sent twice undoes itself and answers the first.
    transaction: false,
    handler: ({ actor, work, body }) => reportIncident(incidents, work, { actor, report: body }),
  }),
];
