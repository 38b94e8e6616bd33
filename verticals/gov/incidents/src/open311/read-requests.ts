import type { Work } from "@zhida/platform";
import type { Incidents } from "../deps.ts";
import { findByNumbers, listRequests } from "../store/open311.ts";
import type { IncidentRecord } from "../store/tables.ts";
import { type Form, valueIn } from "./fields-of.ts";
import { jurisdictions } from "./jurisdiction.ts";
import { refuse } from "./refusals.ts";

const DAY = 86_400_000;
const SPAN_DAYS = 90;
const MOST = 1_000;
/** Deeper pages would read everything before them; ask for a shorter time instead. */
const REACH = 100_000;

/** Incidents of public categories by the filters of GeoReport v2; ids override all other arguments. */
export async function readRequests(incidents: Incidents, work: Work, query: Form): Promise<IncidentRecord[]> {
  const divisions = jurisdictions(incidents, valueIn(query, "jurisdiction_id"));
  const ids = listOf(query, "service_request_id");
  const visible = publicCategories(incidents);
  if (ids) return findByNumbers(work.db, ids.slice(0, MOST), visible);
  const codes = listOf(query, "service_code");
  return listRequests(work.db, {
    divisions,
    categories: codes ? visible.filter((code) => codes.includes(code)) : visible,
    ...spanOf(query, work.now),
    isOpen: isOpen(listOf(query, "status")),
    ...pageOf(query),
  });
}

export async function getRequest(incidents: Incidents, work: Work, id: string, query: Form): Promise<IncidentRecord> {
  const divisions = jurisdictions(incidents, valueIn(query, "jurisdiction_id"));
  const [found] = await findByNumbers(work.db, [id], publicCategories(incidents));
  if (!found || !divisions.includes(found.division)) throw refuse("request_not_found", { params: { id } });
  return found;
}

const publicCategories = ({ taxonomy }: Pick<Incidents, "taxonomy">): string[] =>
  taxonomy.current().categories.flatMap((category) => (category.public ? [category.code] : []));

/** Several are separated by commas or come under the same name again. */
function listOf(query: Form, name: string): string[] | undefined {
  const given = [query[name]].flat().flatMap((value) => value?.split(",") ?? []);
  const values = given.map((value) => value.trim()).filter((value) => value !== "");
  return values.length > 0 ? values : undefined;
}

function isOpen(statuses: string[] | undefined): boolean | undefined {
  if (!statuses) return undefined;
  if (statuses.some((each) => each !== "open" && each !== "closed")) throw refuse("status_wrong");
  return new Set(statuses).size === 2 ? undefined : statuses[0] === "open";
}

/** The last 90 days; with one end given, 90 days from there or until there. */
function spanOf(query: Form, now: Date): { from: Date; to: Date } {
  const start = momentOf(query, "start_date");
  const end = momentOf(query, "end_date");
  const span = SPAN_DAYS * DAY;
  const to = end ?? (start ? new Date(start.getTime() + span) : now);
  const from = start ?? new Date(to.getTime() - span);
  if (from > to || to.getTime() - from.getTime() > span) throw refuse("span_too_long");
  return { from, to };
}

const W3C = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** A plus sign of the zone that came unescaped is a space in a query. */
function momentOf(query: Form, field: string): Date | undefined {
  const text = valueIn(query, field)?.replace(" ", "+");
  if (!text) return undefined;
  if (!W3C.test(text) || Number.isNaN(Date.parse(text))) throw refuse("date_wrong", { params: { field } });
  return new Date(text);
}

/** The extension that Chicago, Boston, Toronto and others share: `page` from 1, `page_size` up to 1,000. */
function pageOf(query: Form): { offset: number; limit: number } {
  const page = Number(valueIn(query, "page") ?? 1);
  const limit = Number(valueIn(query, "page_size") ?? MOST);
  const isRight = Number.isInteger(page) && page >= 1 && Number.isInteger(limit) && limit >= 1 && limit <= MOST;
  if (!isRight || page * limit > REACH) throw refuse("page_wrong", { params: { max: REACH } });
  return { offset: (page - 1) * limit, limit };
}
