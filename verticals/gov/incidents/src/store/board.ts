import { type Db, withoutWaiting } from "@zhida/platform";
import { type RawBuilder, sql } from "kysely";

export type BoardAsked = {
  division: string;
  /** Days of China Standard Time, both included. */
  from: string;
  to: string;
  by: "organisation" | "area";
  /** Within these towns only, whose communities are the areas then; undefined: the whole county, by town. */
  towns: readonly string[] | undefined;
  /** Only these; undefined: all, those without any too. */
  organisations: readonly string[] | undefined;
};

/** One week of one organisation, town or community; `code` '' for none. */
export type BoardCounts = {
  code: string;
  monday: string;
  reported: number;
  closed: number;
  rejected: number;
  merged: number;
  on_the_spot: number;
  timed: number;
  in_time: number;
  reopened: number;
  handling_seconds: number;
};

const WHOSE = sql`coalesce(i.organisation, '') as organisation, coalesce(i.town, '') as town, coalesce(i.community, '') as community`;

/** Sessions run in Asia/Shanghai, so a cast to date is the day there. */
const ENDED = sql`
  i.ended_at::date as day, ${WHOSE}, 0 as reported,
  (i.state = 'closed')::int as closed, (i.state = 'rejected')::int as rejected, (i.state = 'merged')::int as merged,
  (i.state = 'closed' and i.on_the_spot)::int as on_the_spot,
  (i.state = 'closed' and i.due_at is not null)::int as timed,
  (i.state = 'closed' and coalesce(i.clock_ended_at, i.ended_at) <= i.due_at is true)::int as in_time,
  (i.state = 'closed' and i.reopened > 0)::int as reopened,
  case when i.state = 'closed' and not i.on_the_spot
    then extract(epoch from coalesce(i.completed_at, i.ended_at) - i.reported_at)::bigint else 0 end as handling_seconds`;

const REPORTED = sql`
  i.reported_at::date as day, ${WHOSE}, 1 as reported,
  0 as closed, 0 as rejected, 0 as merged, 0 as on_the_spot, 0 as timed, 0 as in_time, 0 as reopened, 0::bigint as handling_seconds`;

const FIGURES = sql`reported, closed, rejected, merged, on_the_spot, timed, in_time, reopened, handling_seconds`;

const SUMS = sql`sum(reported)::int as reported, sum(closed)::int as closed, sum(rejected)::int as rejected, sum(merged)::int as merged,
  sum(on_the_spot)::int as on_the_spot, sum(timed)::int as timed, sum(in_time)::int as in_time, sum(reopened)::int as reopened,
  sum(handling_seconds)::bigint as handling_seconds`;

type Wanted = Pick<BoardAsked, "by" | "towns" | "organisations">;

/** What a row is of. */
function part({ by, towns }: Wanted): RawBuilder<unknown> {
  if (by === "organisation") return sql`organisation`;
  return towns ? sql`community` : sql`town`;
}

function among({ towns, organisations }: Wanted): RawBuilder<unknown> {
  const inTowns = towns ? sql`and town = any(${towns}::text[])` : sql``;
  return organisations ? sql`${inTowns} and organisation = any(${organisations}::text[])` : inTowns;
}

/** The sums of towns know no communities, so that they are few; those of communities are read town by town. */
const sumsFor = ({ towns }: Wanted): RawBuilder<unknown> =>
  towns
    ? sql`community, ${FIGURES} from incidents.board_community_day`
    : sql`'' as community, ${FIGURES} from incidents.board_day`;

/**
 * The day before which the sums may be used. They are used only where they count as many as have ended: what was entered late for an
 * earlier day, or a clock that went back, makes everything be counted from the incidents until the sums are made anew.
 */
export async function settledBefore(db: Db, division: string): Promise<string> {
  const { rows } = await sql<{ before: string; is_whole: boolean }>`
    select s.before::text, (select coalesce(sum(closed + rejected + merged), 0) from incidents.board_day where division = ${division})
      = (select count(*) from incidents.incident i
        where i.division = ${division} and i.ended_at is not null and i.ended_at < s.before::timestamptz) as is_whole
    from incidents.board_settled s where s.division = ${division}`.execute(db);
  return rows[0]?.is_whole ? rows[0].before : NEVER;
}

const NEVER = "-infinity";

/** Settled days from their sums; what ended since, and what is open, from the incidents themselves. */
export async function boardCounts(db: Db, asked: BoardAsked, settled: string): Promise<BoardCounts[]> {
  const { division, from, to } = asked;
  const period = (column: RawBuilder<unknown>) =>
    sql`${column} >= ${from}::date::timestamptz and ${column} < (${to}::date + 1)::timestamptz`;
  const { rows } = await sql<BoardCounts>`
    select ${part(asked)} as code, date_trunc('week', day)::date::text as monday, ${SUMS} from (
      select day, organisation, town, ${sumsFor(asked)}
      where division = ${division} and day between ${from}::date and ${to}::date and ${settled !== NEVER}::boolean ${among(asked)}
      union all
      select ${REPORTED} from incidents.incident i
      where i.division = ${division} and i.ended_at >= ${settled}::timestamptz and ${period(sql`i.reported_at`)}
      union all
      select ${REPORTED} from incidents.incident i
      where i.division = ${division} and i.ended_at is null and ${period(sql`i.reported_at`)}
      union all
      select ${ENDED} from incidents.incident i
      where i.division = ${division} and i.ended_at >= ${settled}::timestamptz and ${period(sql`i.ended_at`)}) facts
    where true ${among(asked)} group by 1, 2`.execute(db);
  return rows;
}

export async function openNow(db: Db, asked: BoardAsked, now: Date) {
  const { rows } = await sql<{ code: string; open: number; overdue: number }>`
    select ${part(asked)} as code, count(*)::int as open, (count(*) filter (where is_overdue))::int as overdue from (
      select ${WHOSE}, i.due_at < ${now} and i.clock_ended_at is null as is_overdue
      from incidents.incident i where i.division = ${asked.division} and i.ended_at is null) facts
    where true ${among(asked)} group by 1`.execute(db);
  return rows;
}

export async function returnsOf(db: Db, asked: BoardAsked) {
  const { rows } = await sql<{ code: string; returned: number }>`
    select ${part(asked)} as code, count(*)::int as returned from incidents.handover where ${happened(asked)} group by 1`.execute(
    db,
  );
  return rows;
}

const happened = (asked: BoardAsked): RawBuilder<unknown> =>
  sql`division = ${asked.division} and at >= ${asked.from}::date::timestamptz and at < (${asked.to}::date + 1)::timestamptz
    ${among(asked)}`;

export async function ratingsOf(db: Db, asked: BoardAsked) {
  type Counts = { code: string; monday: string; ratings: number; satisfied: number; set_aside: number };
  const { rows } = await sql<Counts>`
    select ${part(asked)} as code, date_trunc('week', at)::date::text as monday,
      (count(*) filter (where not set_aside))::int as ratings,
      (count(*) filter (where not set_aside and level >= 3))::int as satisfied,
      (count(*) filter (where set_aside))::int as set_aside
    from incidents.incident_rating where ${happened(asked)} group by 1, 2`.execute(db);
  return rows;
}

/** Adds what ended since the last time and before `today` to the sums; again on the same day it adds nothing. Wrong sums are made anew. */
export async function settleDays(db: Db, division: string, today: string): Promise<void> {
  await sql`insert into incidents.board_settled values (${division}, ${NEVER})
    on conflict (division) do update set before = board_settled.before`.execute(db);
  const before = await settledBefore(db, division);
  const ended = sql`i.division = ${division} and i.ended_at >= ${before}::timestamptz and i.ended_at < ${today}::date::timestamptz`;
  for (const [table, key] of SUMMED) {
    if (before === NEVER) await sql`delete from ${table} where division = ${division}`.execute(db);
    await sql`
      insert into ${table} as kept (division, ${key}, ${FIGURES})
      select ${division}, ${key}, ${SUMS} from (
        select ${REPORTED} from incidents.incident i where ${ended}
        union all
        select ${ENDED} from incidents.incident i where ${ended}) facts
      group by ${key}
      on conflict (division, ${key}) do update set
        reported = kept.reported + excluded.reported, closed = kept.closed + excluded.closed,
        rejected = kept.rejected + excluded.rejected, merged = kept.merged + excluded.merged,
        on_the_spot = kept.on_the_spot + excluded.on_the_spot, timed = kept.timed + excluded.timed,
        in_time = kept.in_time + excluded.in_time, reopened = kept.reopened + excluded.reopened,
        handling_seconds = kept.handling_seconds + excluded.handling_seconds`.execute(db);
  }
  await sql`update incidents.board_settled set before = greatest(${before}::date, ${today}::date)
    where division = ${division}`.execute(db);
}

const SUMMED = [
  [sql`incidents.board_day`, sql`day, organisation, town`],
  [sql`incidents.board_community_day`, sql`town, day, community, organisation`],
] as const;

export async function insertReturn(
  db: Db,
  at: {
    division: string;
    incident_id: string;
    version: number;
    organisation: string;
    town: string;
    community: string;
    at: Date;
  },
): Promise<void> {
  const written = sql`insert into incidents.handover
    select * from jsonb_populate_record(null::incidents.handover, ${JSON.stringify(at)}::jsonb)`;
  await withoutWaiting(db, written.execute(db));
}

/** Ratings of other cases than incidents are passed over. */
export async function insertRating(
  db: Db,
  rating: {
    ratingId: string;
    division: string;
    caseId: string;
    organisationCode: string;
    level: number;
    ratedAt: string;
  },
): Promise<void> {
  await sql`
    insert into incidents.incident_rating (division, rating_id, incident_id, organisation, town, community, level, at)
    select i.division, ${rating.ratingId}, i.id, ${rating.organisationCode}, coalesce(i.town, ''), coalesce(i.community, ''), ${rating.level}, ${rating.ratedAt}
    from incidents.incident i where i.division = ${rating.division} and i.id = ${rating.caseId}
    on conflict do nothing`.execute(db);
}

export async function setRatingAside(db: Db, division: string, ratingId: string): Promise<void> {
  await sql`update incidents.incident_rating set set_aside = true
    where division = ${division} and rating_id = ${ratingId}`.execute(db);
}
