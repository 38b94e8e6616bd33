import {
  AdministrationRecord,
  Organisation,
  OrganisationDetail,
  type OrganisationDraft,
  type OrganisationQuery,
  PersonDetail,
  PersonRow,
  Position,
  type PositionChange,
  type PositionGrant,
} from "@zhida/identity/contract";
import { page } from "@zhida/platform/contract";
import { z } from "zod";
import { call } from "../../api/call.ts";

const base = "/api/identity";

export const getOrganisation = (code: string) =>
  call({ path: `${base}/organisations/${code}`, answer: OrganisationDetail });

export const listOrganisations = (query: Partial<OrganisationQuery>) =>
  call({ path: `${base}/organisations`, query: { limit: 100, ...query }, answer: page(Organisation) });

export const createOrganisation = (body: OrganisationDraft) =>
  call({ method: "POST", path: `${base}/organisations`, body, answer: Organisation });

export const renameOrganisation = (code: string, name: Organisation["name"]) =>
  call({ method: "PATCH", path: `${base}/organisations/${code}`, body: { name }, answer: Organisation });

export const searchPeople = (query: { search: string; cursor?: string }) =>
  call({ path: `${base}/people`, query, answer: page(PersonRow) });

export const getPerson = (id: string) => call({ path: `${base}/people/${id}`, answer: PersonDetail });

export const registerPerson = (body: { idNumber: string; name: string; division: string; phone: string | null }) =>
  call({ method: "POST", path: `${base}/people`, body, answer: PersonRow });

export const unlockPerson = (id: string) =>
  call({ method: "POST", path: `${base}/people/${id}/unlock`, answer: z.void() });

export const signOutPerson = (id: string) =>
  call({ method: "POST", path: `${base}/people/${id}/sign-out`, answer: z.void() });

export const listStaff = (query: { organisation?: string; role?: string; cursor?: string }) =>
  call({ path: `${base}/staff`, query: { limit: 50, ...query }, answer: page(Position) });

export const grantPosition = (personId: string, body: PositionGrant) =>
  call({ method: "POST", path: `${base}/people/${personId}/positions`, body, answer: Position });

export const changePosition = (id: string, body: PositionChange) =>
  call({ method: "PATCH", path: `${base}/positions/${id}`, body, answer: Position });

export const endPosition = (id: string) =>
  call({ method: "DELETE", path: `${base}/positions/${id}`, answer: z.void() });

export const listAdministration = (query: { cursor?: string }) =>
  call({ path: `${base}/administration`, query: { limit: 50, ...query }, answer: page(AdministrationRecord) });
