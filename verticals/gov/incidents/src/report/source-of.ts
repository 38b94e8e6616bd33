import { type Actor, can } from "@zhida/identity";
import type { Category, IncidentSource, ReportIncident } from "../contract.ts";
import { refuse } from "../refusals.ts";

/** As what this person reports; refuses a part that is not his, and categories that his part may not report. */
export function sourceOf(actor: Actor, report: ReportIncident, { reportableBy, name }: Category): IncidentSource {
  const isGrid = can(actor, "grid.work");
  const source = report.onBehalf ? "desk" : (report.source ?? (isGrid ? "grid" : "resident"));
  if (source === "grid" && !isGrid) throw refuse("not_yours");
  if (source === "desk" && !isDesk(actor)) throw refuse("not_yours");
  const isReportable = reportableBy.some((each) => each === source);
  if (!isReportable) throw refuse("not_reportable", { params: { category: name.zh, categoryEn: name.en } });
  if (report.onTheSpot && source !== "grid") throw refuse("not_yours");
  return source;
}

const isDesk = (actor: Actor): boolean => can(actor, "application.assist") || can(actor, "incident.dispatch");
