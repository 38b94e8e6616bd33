import {
  type ActOnIncident,
  AreaSubscription,
  AreaSubscriptions,
  Followers,
  IncidentDetail,
  IncidentMap,
  IncidentPage,
  IncidentRow,
  NearbyIncidents,
  type ReportIncident,
  Taxonomy,
  UploadedIncidentFile,
  type Watched,
} from "@zhida/gov-incidents/contract";
import { z } from "zod";
import { call } from "./call.ts";

const base = "/api/incidents";

export const getTaxonomy = () => call({ path: `${base}/taxonomy`, answer: Taxonomy });

/** `key` makes a second sending of the same file the same upload. */
export const uploadIncidentFile = (file: Blob, name: string, key: string) => {
  const form = new FormData();
  form.set("file", file, name);
  return call({ method: "POST", path: `${base}/files`, form, answer: UploadedIncidentFile, key });
};

export const incidentFilePath = (id: string): string => `${base}/files/${id}`;

export const findNearbyIncidents = (query: { lon: number; lat: number; category: string }) =>
  call({ path: `${base}/nearby`, query, answer: NearbyIncidents });

export const reportIncident = (body: z.input<typeof ReportIncident>) =>
  call({ method: "POST", path: base, body, answer: IncidentRow, key: body.clientId });

export const listMyIncidents = (query: { relation: "reported" | "followed"; cursor?: string }) =>
  call({ path: `${base}/mine`, query, answer: IncidentPage });

export const getIncidentMap = (
  query: { bbox: string; state?: "open" | "ended" | "all"; since?: string; agency?: string },
  signal?: AbortSignal,
) => call({ path: `${base}/map`, query, answer: IncidentMap, signal });

export const getIncident = (id: string) => call({ path: `${base}/${id}`, answer: IncidentDetail });

export const actOnIncident = (id: string, body: z.input<typeof ActOnIncident>, key?: string) =>
  call({ method: "POST", path: `${base}/${id}/actions`, body, answer: IncidentRow, key });

export const followIncident = (id: string) => call({ method: "POST", path: `${base}/${id}/follow`, answer: Followers });

export const unfollowIncident = (id: string) =>
  call({ method: "DELETE", path: `${base}/${id}/follow`, answer: Followers });

export const listSubscriptions = () => call({ path: `${base}/subscriptions`, answer: AreaSubscriptions });

export const subscribe = (watched: Watched) =>
  call({ method: "PUT", path: `${base}/subscriptions`, body: watched, answer: AreaSubscription });

export const unsubscribe = (id: string) =>
  call({ method: "DELETE", path: `${base}/subscriptions/${id}`, answer: z.unknown() });
