import type { Work } from "@zhida/platform";
import type { IsoDate } from "@zhida/platform/contract";
import { addDays } from "../board/period.ts";
import { type Board, showBoard } from "../board/show-board.ts";
import type { IncidentBoard } from "../contract.ts";
import { categoryCounts, longestOverdue } from "../store/briefs.ts";
import type { IncidentRecord } from "../store/tables.ts";

export type Week = {
  division: string;
  monday: IsoDate;
  at: Date;
  board: IncidentBoard;
  towns: IncidentBoard;
  /** Of all towns. */
  communities: IncidentBoard;
  /** Eight weeks up to this one. */
  trend: IncidentBoard["total"]["weeks"];
  before: IncidentBoard["total"]["figures"];
  categories: { category: string; now: number; before: number }[];
  overdue: IncidentRecord[];
};

const TREND_WEEKS = 8;
const OVERDUE_SHOWN = 6;

/** All that a brief says of a week. */
export async function gatherWeek(board: Board, work: Work, division: string, monday: IsoDate): Promise<Week> {
  const to = addDays(monday, 6);
  const all = { division, by: "organisation", towns: undefined, organisations: undefined } as const;
  const codes = board.places.areasWithin(division, "town").map(({ code }) => code);
  const [week, towns, communities, before, trend, categories, overdue] = await Promise.all([
    showBoard(board, work, { ...all, from: monday, to }),
    showBoard(board, work, { ...all, by: "area", from: monday, to }),
    showBoard(board, work, { ...all, by: "area", towns: codes, from: monday, to }),
    showBoard(board, work, { ...all, from: addDays(monday, -7), to: addDays(monday, -1) }),
    showBoard(board, work, { ...all, from: addDays(monday, -7 * (TREND_WEEKS - 1)), to }),
    categoryCounts(work.db, division, monday),
    longestOverdue(work.db, division, work.now, OVERDUE_SHOWN),
  ]);
  const { weeks } = trend.total;
  return {
    division,
    monday,
    at: work.now,
    board: week,
    towns,
    communities,
    trend: weeks,
    before: before.total.figures,
    categories,
    overdue,
  };
}
