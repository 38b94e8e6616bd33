import { access, route } from "@zhida/identity";
import { decodeCursor, type Route, toPage } from "@zhida/platform";
import { PageQuery } from "@zhida/platform/contract";
import { addCare } from "../care/add-care.ts";
import { listCared, listDue } from "../care/list-care.ts";
import { visibleCare } from "../care/visible-care.ts";
import {
  AddCare,
  Care,
  CarePage,
  CareQuery,
  RecordVisit,
  Visit,
  VisitForms,
  VisitPage,
  VisitQuery,
} from "../contract.ts";
import type { Deps } from "../deps.ts";
import { listVisits } from "../store/visits.ts";
import { recordVisit } from "../visits/record-visit.ts";
import { toVisit } from "../visits/to-visit.ts";
import { currentForms } from "../visits/visit-forms.ts";

const tags = ["grid"];

export const careRoutes = (deps: Deps): Route[] => [
  route({
    method: "GET",
    url: "/api/grid/care",
    summary: "People and places of care in my communities or in one grid",
    tags,
    access: access.staffOfAny("grid.work", "grid.manage"),
    query: CareQuery,
    response: CarePage,
    handler: ({ actor, query, work }) => listCared(deps, work, actor, query),
  }),
  route({
    method: "POST",
    url: "/api/grid/care",
    summary: "Put somebody or some place on the list of care; the same clientId again answers the same",
    tags,
    access: access.staff("grid.work"),
    body: AddCare,
    response: Care,
    handler: ({ actor, body, work }) => addCare(deps, work, actor, body),
  }),
  route({
    method: "GET",
    url: "/api/grid/visits/due",
    summary: "Whom I have to visit, the longest waiting first",
    tags,
    access: access.staff("grid.work"),
    query: PageQuery,
    response: CarePage,
    handler: ({ actor, query, work }) => listDue(work, actor, query),
  }),
  route({
    method: "GET",
    url: "/api/grid/visits/forms",
    summary: "What is asked at a visit, by kind of care",
    tags,
    access: access.staffOfAny("grid.work", "grid.manage"),
    response: VisitForms,
    handler: () => ({ items: [...currentForms] }),
  }),
  route({
    method: "GET",
    url: "/api/grid/visits",
    summary: "My visits, or all to one who is cared for; the newest first",
    tags,
    access: access.staffOfAny("grid.work", "grid.manage"),
    query: VisitQuery,
    response: VisitPage,
    handler: async ({ actor, work, query: { careId, cursor, limit } }) => {
      const of = careId ? { careId: (await visibleCare(work, actor, careId)).id } : { workerId: actor.personId };
      const mark = decodeCursor(cursor, 2);
      const after = mark && { at: String(mark[0]), id: String(mark[1]) };
      const rows = await listVisits(work.db, of, { after, limit: limit + 1 });
      return toPage(rows, limit, toVisit, ({ at, id }) => [at.toISOString(), id]);
    },
  }),
  route({
    method: "POST",
    url: "/api/grid/visits",
    summary: "Record a visit; the same clientId again answers the same visit",
    tags,
    access: access.staff("grid.work"),
    body: RecordVisit,
    response: Visit,
    handler: ({ actor, body, work }) => recordVisit(deps, work, actor, body),
  }),
];
