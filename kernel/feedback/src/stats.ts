import type { RatingStats } from "./contract.ts";
import type { BoardCounts } from "./store/tables.ts";

/** Counts as they are published: shares and means only from `minimum` ratings on, so that nobody is judged by chance. */
export function toStats(counts: BoardCounts | undefined, minimum: number): RatingStats {
  const levels: RatingStats["levels"] = counts
    ? [counts.level_1, counts.level_2, counts.level_3, counts.level_4, counts.level_5]
    : [0, 0, 0, 0, 0];
  const ratings = levels.reduce((sum, count) => sum + count, 0);
  const isEnough = ratings >= minimum;
  const satisfied = levels[2] + levels[3] + levels[4];
  const sum = levels.reduce((total, count, index) => total + count * (index + 1), 0);
  return {
    ratings,
    levels,
    satisfiedPercent: isEnough ? Math.round((satisfied / ratings) * 1000) / 10 : null,
    score: isEnough ? Math.round((sum / ratings) * 100) / 100 : null,
    excluded: counts?.excluded ?? 0,
    reworks: {
      opened: counts?.reworks_opened ?? 0,
      done: counts?.reworks_done ?? 0,
      inTime: counts?.reworks_in_time ?? 0,
    },
    secondRatings: { ratings: counts?.second_ratings ?? 0, satisfied: counts?.second_satisfied ?? 0 },
  };
}
