import { monthOf } from "./china-month.ts";
import type { Rating } from "./contract.ts";
import type { BoardPlace } from "./store/board.ts";
import type { BoardCounts, HandlingRow } from "./store/tables.ts";

/** Where something that happened at `at` is counted. */
export const boardPlace = (
  { division, organisation_code, item_code }: Pick<HandlingRow, "division" | "organisation_code" | "item_code">,
  at: Date,
): BoardPlace => ({ division, organisation_code, item_code, month: monthOf(at) });

/** How one rating counts: the first by its level, a later one only as a second rating. */
export const countsOf = (round: number, level: Rating["level"]): Partial<BoardCounts> =>
  round === 0 ? { [`level_${level}`]: 1 } : { second_ratings: 1, second_satisfied: level >= 3 ? 1 : 0 };
