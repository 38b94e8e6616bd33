import { PageQuery, page, type Route } from "@zhida/platform";
import { z } from "zod";
import { AdministrationRecord, PersonDetail, PersonQuery, PersonRegistration, PersonRow } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { endSessionsOf } from "../end-sessions-of.ts";
import { listAdministration } from "../list-administration.ts";
import { registerPerson } from "../register-person.ts";
import { route } from "../route.ts";
import { searchPeople, toPersonRow } from "../search-people.ts";
import { showPerson } from "../show-person.ts";
import { unlockPerson } from "../unlock-person.ts";
import { access } from "./access.ts";

const tags = ["identity: people"];
const onePerson = z.object({ personId: z.uuid() });

export const peopleRoutes = (deps: Deps): Route[] => [
  route({
    method: "GET",
    url: "/api/identity/people",
    summary: "Finds people by ID number, phone or beginning of the name",
    tags,
    access: access.staff("person.view"),
    query: PersonQuery,
    response: page(PersonRow),
    handler: ({ actor, query, work }) => searchPeople(work, actor, query),
  }),
  route({
    method: "POST",
    url: "/api/identity/people",
    summary: "Registers somebody by his ID number",
    tags,
    access: access.staff("person.register"),
    body: PersonRegistration,
    response: PersonRow,
    status: 201,
    handler: async ({ actor, body, work }) => toPersonRow(await registerPerson(work, body, actor)),
  }),
  route({
    method: "GET",
    url: "/api/identity/people/:personId",
    summary: "One person with the positions held",
    tags,
    access: access.staff("person.view"),
    params: onePerson,
    response: PersonDetail,
    handler: ({ actor, params, work }) => showPerson(deps, work, actor, params.personId),
  }),
  route({
    method: "POST",
    url: "/api/identity/people/:personId/unlock",
    summary: "Ends a lock-out",
    tags,
    access: access.staff("person.unlock"),
    params: onePerson,
    response: z.void(),
    handler: ({ actor, params, work }) => unlockPerson(work, actor, params.personId),
  }),
  route({
    method: "POST",
    url: "/api/identity/people/:personId/sign-out",
    summary: "Signs a member of staff out everywhere",
    tags,
    access: access.staff("position.manage"),
    params: onePerson,
    response: z.void(),
    handler: ({ actor, params, work }) => endSessionsOf(deps, work, actor, params.personId),
  }),
  route({
    method: "GET",
    url: "/api/identity/administration",
    summary: "What administrators did",
    tags,
    access: access.staff("administration.view"),
    query: PageQuery,
    response: page(AdministrationRecord),
    handler: ({ actor, query, work }) => listAdministration(work, actor, query),
  }),
];
