import { access, route } from "@zhida/identity";
import { Id } from "@zhida/platform/contract";
import { z } from "zod";
import { actOnIncident } from "../act/act-on-incident.ts";
import {
  ActOnIncident,
  Followers,
  IncidentDetail,
  IncidentMap,
  IncidentPage,
  IncidentQuery,
  IncidentRow,
  MapQuery,
  MyIncidentQuery,
} from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { followIncident, unfollowIncident } from "../follow/follow-incident.ts";
import { listForStaff, listMine } from "../show/list-incidents.ts";
import { showIncident } from "../show/show-incident.ts";
import { showMap } from "../show/show-map.ts";

const tags = ["incidents"];
const params = z.object({ id: Id });

export const incidentRoutes = (incidents: Incidents) => [
  route({
    method: "GET",
    url: "/api/incidents",
    summary: "Incidents for staff: my tasks, what I may take, my organisation's, the county's, overdue, supervised",
    tags,
    access: access.staff("incident.view"),
    query: IncidentQuery,
    response: IncidentPage,
    handler: ({ actor, work, query }) => listForStaff(incidents, work, actor, query),
  }),
  route({
    method: "GET",
    url: "/api/incidents/mine",
    summary: "What I reported or follow, newest first",
    tags,
    access: access.signedIn,
    query: MyIncidentQuery,
    response: IncidentPage,
    handler: ({ actor, work, query }) => listMine(incidents, work, actor, query),
  }),
  route({
    method: "GET",
    url: "/api/incidents/map",
    summary: "Markers in an extent, or counts by cell where there are more than 5,000",
    tags,
    access: access.public,
    query: MapQuery,
    response: IncidentMap,
    handler: ({ actor, work, query }) => showMap(incidents, work, actor, query),
  }),
  route({
    method: "GET",
    url: "/api/incidents/:id",
    summary: "An incident with its course; staff also see the reporter, the notes and the rule that sent it",
    tags,
    access: access.public,
    params,
    response: IncidentDetail,
    handler: ({ actor, work, params: { id }, language }) => showIncident(incidents, work, { id, actor, language }),
  }),
  route({
    method: "POST",
    url: "/api/incidents/:id/actions",
    summary: "Dispatch, handle, verify, supervise …: what may be done is named in the incident's actions",
    tags,
    access: access.signedIn,
    params,
    body: ActOnIncident,
    response: IncidentRow,
    handler: ({ actor, work, params: { id }, body }) => actOnIncident(incidents, work, { actor, id, request: body }),
  }),
  route({
    method: "POST",
    url: "/api/incidents/:id/follow",
    summary: "Follow an incident: I hear of each turn of it",
    tags,
    access: access.signedIn,
    params,
    response: Followers,
    handler: ({ actor, work, params: { id } }) => followIncident(incidents, work, { id, actor }),
  }),
  route({
    method: "DELETE",
    url: "/api/incidents/:id/follow",
    summary: "Follow it no longer",
    tags,
    access: access.signedIn,
    params,
    response: Followers,
    handler: ({ actor, work, params: { id } }) => unfollowIncident(work, { id, actor }),
  }),
];
