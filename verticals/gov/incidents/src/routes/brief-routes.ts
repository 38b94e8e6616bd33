import { access, countyOf, route } from "@zhida/identity";
import { file, type Route } from "@zhida/platform";
import { DivisionCode } from "@zhida/platform/contract";
import { z } from "zod";
import { type Briefs, listBriefWeeks, readBrief } from "../brief/read-brief.ts";
import { BriefWeek, BriefWeeks } from "../contract.ts";

const tags = ["incidents"];
const SUPERVISE = ["incident.supervise"] as const;
const query = z.object({ division: DivisionCode.optional() });

export const briefRoutes = (briefs: Briefs): Route[] => [
  route({
    method: "GET",
    url: "/api/incidents/briefs",
    summary: "Weeks of which there is a brief, the last first",
    tags,
    access: access.staff("incident.supervise"),
    query,
    response: BriefWeeks,
    handler: ({ actor, work, query }) => listBriefWeeks(work, countyOf(actor, SUPERVISE, query.division)),
  }),
  route({
    method: "GET",
    url: "/api/incidents/briefs/:week.pdf",
    summary: "The weekly brief of the county as PDF, in the caller's language",
    tags,
    access: access.staff("incident.supervise"),
    params: BriefWeek.pick({ week: true }),
    query,
    response: file("application/pdf"),
    handler: ({ actor, work, query, params: { week }, language }) =>
      readBrief(briefs, work, { division: countyOf(actor, SUPERVISE, query.division), week, language }),
  }),
];
