import type { Actor } from "@zhida/identity/contract";
import type { Work } from "@zhida/platform";
import { ReadingMark, type Series, type SeriesQuery } from "../contract.ts";
import { refuse } from "../refusals.ts";
import { getViewed } from "../registry/get-device.ts";
import { listReadings, listSteps, type SeriesRow } from "../store/series.ts";
import { factorName } from "./factor-name.ts";

const MOST_POINTS = 5_000;
const USUAL_POINTS = 2_000;
const MOST_DAYS = 400;
/** Seconds: a minute, five, ten, half an hour, an hour, six, a day. */
const STEPS = [60, 300, 600, 1_800, 3_600, 21_600, 86_400];
const DAY_MS = 86_400_000;

/** One factor of a device over time, drawn together so that a page can show it. */
export async function showSeries(work: Work, actor: Actor, id: string, query: SeriesQuery): Promise<Series> {
  const row = await getViewed(work, actor, id);
  const { factor, kind } = query;
  const from = new Date(query.from);
  const to = new Date(query.to);
  const seconds = (to.getTime() - from.getTime()) / 1_000;
  if (seconds <= 0 || seconds * 1_000 > MOST_DAYS * DAY_MS)
    throw refuse("range_wrong", { params: { days: MOST_DAYS } });
  const step = query.step ?? stepFor(seconds, row.interval_s);
  if (step > 0 && seconds / step > MOST_POINTS) throw refuse("too_many_points", { params: { max: MOST_POINTS } });
  const request = { factor, kind, from, to };
  const rows =
    step === 0
      ? await listReadings(work.db, row, request, MOST_POINTS + 1)
      : await listSteps(work.db, row, request, step);
  if (rows.length > MOST_POINTS) throw refuse("too_many_points", { params: { max: MOST_POINTS } });
  return { deviceId: id, factor, ...factorName(factor), kind, step, points: rows.map(toPoint) };
}

/** Every reading while there are few; else the smallest step that stays within the usual number of points. */
function stepFor(seconds: number, intervalS: number): number {
  if (seconds / intervalS <= USUAL_POINTS) return 0;
  return STEPS.find((step) => seconds / step <= USUAL_POINTS) ?? Math.ceil(seconds / USUAL_POINTS / 86_400) * 86_400;
}

const toPoint = ({ at, value, min, max, count, marks, flag }: SeriesRow) => ({
  at: at.toISOString(),
  value,
  min,
  max,
  count,
  marks: ReadingMark.options.filter((_, bit) => marks & (1 << bit)),
  flag,
});
