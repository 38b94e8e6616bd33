import { access, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { Id, PageQuery } from "@zhida/platform/contract";
import { z } from "zod";
import {
  NewParameter,
  NewParameterValue,
  Parameter,
  ParameterName,
  ParameterPage,
  ParameterQuery,
  SaveTestPerson,
  TestPerson,
  TestPersonInput,
  TestPersonPage,
} from "../contract.ts";
import type { WorkshopDeps } from "../workshop/deps.ts";
import { addParameter, addParameterValue, listParameters } from "../workshop/parameters.ts";
import { addTestPerson, listTestPersons, removeTestPerson, saveTestPerson } from "../workshop/test-persons.ts";

const see = { tags: ["policies"], access: access.staffOfAny("policy.edit", "policy.approve") };
const edit = { tags: ["policies"], access: access.staff("policy.edit") };
const ById = z.object({ id: Id });

/** Dated amounts, and the people that rules are tried on. */
export const parameterRoutes = (deps: WorkshopDeps): Route[] => [
  route({
    ...see,
    method: "GET",
    url: "/api/matching/parameters",
    summary: "Parameters with their dated values, by name",
    query: ParameterQuery,
    response: ParameterPage,
    handler: ({ work, actor, query }) => listParameters(work, actor, query),
  }),
  route({
    ...edit,
    method: "POST",
    url: "/api/matching/parameters",
    summary: "Enter a new parameter",
    body: NewParameter,
    response: Parameter,
    status: 201,
    handler: ({ work, actor, body }) => addParameter(work, actor, body),
  }),
  route({
    ...edit,
    method: "POST",
    url: "/api/matching/parameters/:name/values",
    summary: "Add a value that decides from a day on, with its document",
    params: z.object({ name: ParameterName }),
    body: NewParameterValue,
    response: Parameter,
    status: 201,
    handler: ({ work, actor, params, body }) => addParameterValue(deps, work, actor, params.name, body),
  }),
  route({
    ...see,
    method: "GET",
    url: "/api/matching/test-persons",
    summary: "Test persons of the caller's divisions, newest first",
    query: PageQuery,
    response: TestPersonPage,
    handler: ({ work, actor, query }) => listTestPersons(work, actor, query),
  }),
  route({
    ...edit,
    method: "POST",
    url: "/api/matching/test-persons",
    summary: "Add a test person",
    body: TestPersonInput,
    response: TestPerson,
    status: 201,
    handler: ({ work, actor, body }) => addTestPerson(deps, work, actor, body),
  }),
  route({
    ...edit,
    method: "PUT",
    url: "/api/matching/test-persons/:id",
    summary: "Change a test person",
    params: ById,
    body: SaveTestPerson,
    response: TestPerson,
    handler: ({ work, actor, params, body }) => saveTestPerson(deps, work, actor, { ...params, ...body }),
  }),
  route({
    ...edit,
    method: "DELETE",
    url: "/api/matching/test-persons/:id",
    summary: "Remove a test person",
    params: ById,
    response: z.void(),
    handler: ({ work, actor, params }) => removeTestPerson(work, actor, params.id),
  }),
];
