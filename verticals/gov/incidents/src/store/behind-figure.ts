import type { Db } from "@zhida/platform";
import { type RawBuilder, sql } from "kysely";
import type { CountedIncidents } from "../contract.ts";
import type { Mark } from "./list-incidents.ts";
import { type ListedIncident, listed } from "./listed-incident.ts";

/** Whose incidents: all of the county, or those that the organisations handle and that lie in the communities. */
export type Within = { organisations: readonly string[]; communities: readonly string[] } | "county";

type Asked = {
  division: string;
  counted: CountedIncidents;
  within: Within;
  /** Since midnight in China. */
  dayStart: Date;
  now: Date;
  mark: Mark;
  limit: number;
};

/** By which time the incidents of a count are put in order, and whether the newest comes first. */
export const ORDER_BEHIND: Record<
  CountedIncidents,
  { column: "reported_at" | "ended_at" | "due_at"; newest: boolean }
> = {
  open: { column: "reported_at", newest: true },
  newToday: { column: "reported_at", newest: true },
  closedToday: { column: "ended_at", newest: true },
  dueSoon: { column: "due_at", newest: false },
  overdue: { column: "due_at", newest: false },
  toDispatch: { column: "reported_at", newest: true },
  verifying: { column: "reported_at", newest: true },
  supervised: { column: "reported_at", newest: true },
};

/** Exactly the incidents that the summary counts. */
export async function listBehind(db: Db, asked: Asked): Promise<ListedIncident[]> {
  const { division, counted, mark, limit } = asked;
  const { column, newest } = ORDER_BEHIND[counted];
  const at = sql.raw(`i.${column}`);
  const direction = sql.raw(newest ? "desc" : "asc");
  const after = mark
    ? sql`and (${at}, i.id) ${sql.raw(newest ? "<" : ">")} (${mark.at}::timestamptz, ${mark.id}::uuid)`
    : sql``;
  const { rows } = await sql<ListedIncident>`
    select ${listed} from incidents.incident i where i.division = ${division} and ${isCounted(asked)} ${isWithin(asked.within)} ${after}
    order by ${at} ${direction}, i.id ${direction} limit ${limit}`.execute(db);
  return rows;
}

const RUNNING = sql`i.ended_at is null and i.clock_ended_at is null`;

function isCounted({ counted, dayStart, now }: Asked): RawBuilder<unknown> {
  switch (counted) {
    case "open":
      return sql`i.ended_at is null`;
    case "newToday":
      return sql`i.reported_at >= ${dayStart} and i.reported_at < ${dayStart}::timestamptz + interval '1 day'`;
    case "closedToday":
      return sql`i.ended_at >= ${dayStart} and i.ended_at < ${dayStart}::timestamptz + interval '1 day' and i.state = 'closed'`;
    case "dueSoon":
      return sql`${RUNNING} and i.due_at >= ${now} and i.due_at < ${now}::timestamptz + interval '2 hours'`;
    case "overdue":
      return sql`${RUNNING} and i.due_at < ${now}`;
    case "toDispatch":
      return sql`i.ended_at is null and i.state = 'reported'`;
    case "verifying":
      return sql`i.ended_at is null and i.state = 'verifying'`;
    case "supervised":
      return sql`i.ended_at is null and i.supervised > 0`;
  }
}

const isWithin = (within: Within): RawBuilder<unknown> =>
  within === "county"
    ? sql``
    : sql`and (i.organisation = any(${within.organisations}::text[]) or i.community = any(${within.communities}::text[]))`;
