import type { BoardFigures, BoardWeek, Proportion } from "../contract.ts";
import type { BoardCounts } from "../store/board.ts";
import { scoreOf } from "./score.ts";

type Rated = { monday: string; ratings: number; satisfied: number; set_aside: number };

/** What is known of one organisation, one town, or all. */
export type Gathered = {
  weeks: BoardCounts[];
  ratings: Rated[];
  open: number;
  overdue: number;
  returned: number;
  repeatPlaces: number;
};

const SECONDS_AN_HOUR = 3_600;

/** The figures as `BoardFigures` defines them. */
export function figuresOf({ weeks, ratings, open, overdue, returned, repeatPlaces }: Gathered): BoardFigures {
  const counts = sumOf(weeks);
  const byDepartment = counts.closed - counts.on_the_spot;
  const left = counts.closed + returned;
  const figures = {
    reported: counts.reported,
    handled: counts.closed,
    rejected: counts.rejected,
    merged: counts.merged,
    open,
    overdue,
    inTime: proportion(counts.in_time, counts.timed),
    returned: proportion(returned, left),
    reopened: proportion(counts.reopened, byDepartment),
    onTheSpot: proportion(counts.on_the_spot, counts.closed),
    satisfied: proportion(total(ratings, "satisfied"), total(ratings, "ratings")),
    ratingsSetAside: total(ratings, "set_aside"),
    handlingHours: byDepartment > 0 ? tenth(counts.handling_seconds / SECONDS_AN_HOUR / byDepartment) : null,
    repeatPlaces,
  };
  return { ...figures, score: scoreOf(figures) };
}

/** One for every week of the period, those in which nothing happened too. */
export function weeksOf(
  { weeks, ratings }: Pick<Gathered, "weeks" | "ratings">,
  mondays: readonly string[],
): BoardWeek[] {
  return mondays.map((monday) => {
    const counts = sumOf(weeks.filter((week) => week.monday === monday));
    const rated = ratings.filter((each) => each.monday === monday);
    return {
      monday,
      reported: counts.reported,
      handled: counts.closed,
      inTime: proportion(counts.in_time, counts.timed),
      reopened: proportion(counts.reopened, counts.closed - counts.on_the_spot),
      satisfied: proportion(total(rated, "satisfied"), total(rated, "ratings")),
    };
  });
}

export const proportion = (count: number, of: number): Proportion => ({ count, of, share: of > 0 ? count / of : null });

type Sums = Omit<BoardCounts, "code" | "monday">;
const NOTHING: Sums = {
  reported: 0,
  closed: 0,
  rejected: 0,
  merged: 0,
  on_the_spot: 0,
  timed: 0,
  in_time: 0,
  reopened: 0,
  handling_seconds: 0,
};

function sumOf(weeks: readonly BoardCounts[]): Sums {
  const names = Object.keys(NOTHING) as (keyof Sums)[];
  return Object.fromEntries(names.map((name) => [name, total(weeks, name)])) as Sums;
}

const total = <K extends string>(rows: readonly Record<K, number>[], name: K): number =>
  rows.reduce((sum, row) => sum + row[name], 0);

const tenth = (hours: number): number => Math.round(hours * 10) / 10;
