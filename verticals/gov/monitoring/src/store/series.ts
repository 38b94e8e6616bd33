import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { Protocol, ReadingKind } from "../contract.ts";

type Key = { division: string; id: string };
export type SeriesRequest = { factor: string; kind: ReadingKind; from: Date; to: Date };
export type SeriesRow = {
  at: Date;
  value: number;
  min: number;
  max: number;
  count: number;
  marks: number;
  flag: string;
};

/** Worst first, so that the smallest place stands for a whole step. */
const BADNESS = "DBTFMCS";

/** Every reading of a stretch of time, oldest first, `limit` at most. */
export async function listReadings(
  db: Db,
  { division, id }: Key,
  { factor, kind, from, to }: SeriesRequest,
  limit: number,
) {
  const { rows } = await sql<SeriesRow>`select at, value, value as min, value as max, 1 as count, marks, flag
    from monitoring.reading
    where division = ${division} and device_id = ${id} and factor = ${factor} and kind = ${kind}
      and at >= ${from} and at < ${to}
    order by at limit ${limit}`.execute(db);
  return rows;
}

/** Readings drawn together in steps of so many seconds, counted from midnight in China. */
export async function listSteps(
  db: Db,
  { division, id }: Key,
  { factor, kind, from, to }: SeriesRequest,
  stepS: number,
) {
  const { rows } = await sql<SeriesRow>`
    select date_bin(make_interval(secs => ${stepS}), at, timestamptz '2000-01-01 00:00:00+08') as at, avg(value) as value,
      min(value) as min, max(value) as max, count(*)::int as count, bit_or(marks)::int as marks,
      coalesce(substr(${BADNESS}, min(nullif(strpos(${BADNESS}, flag), 0)), 1), 'N') as flag
    from monitoring.reading
    where division = ${division} and device_id = ${id} and factor = ${factor} and kind = ${kind}
      and at >= ${from} and at < ${to}
    group by 1 order by 1`.execute(db);
  return rows;
}

export type FrameRow = { received_at: Date; received_us: string; protocol: Protocol; bytes: Buffer };

/** Frames as they came, newest first; `before` is the mark of the last one shown. */
export async function listFrames(
  db: Db,
  { division, id }: Key,
  { from, to, before, limit }: { from: Date; to: Date; before: string | undefined; limit: number },
): Promise<FrameRow[]> {
  const { rows } = await sql<FrameRow>`select received_at, protocol, bytes,
      (extract(epoch from received_at) * 1000000)::bigint::text as received_us
    from monitoring.frame
    where division = ${division} and device_id = ${id} and received_at >= ${from} and received_at < ${to}
      ${before === undefined ? sql`` : sql`and received_at < to_timestamp(${before}::numeric / 1000000)`}
    order by received_at desc limit ${limit}`.execute(db);
  return rows;
}
