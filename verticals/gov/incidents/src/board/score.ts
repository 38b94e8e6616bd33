import type { BoardFigures, Proportion } from "../contract.ts";

type Shares = Pick<BoardFigures, "handled" | "inTime" | "satisfied" | "reopened" | "returned">;

/** Fewer say nothing of a department. */
const HANDLED_AT_LEAST = 10;

/**
 * 0–100: 40 in time, 30 satisfied, 20 not reopened, 10 not returned. A share of nothing takes no part, and its weight goes to the others in
 * proportion. Only shares enter, so twice the work done equally well has the same score.
 */
export function scoreOf({ handled, inTime, satisfied, reopened, returned }: Shares): number | null {
  if (handled < HANDLED_AT_LEAST) return null;
  const parts = [
    part(40, inTime, (share) => share),
    part(30, satisfied, (share) => share),
    part(20, reopened, (share) => 1 - share),
    part(10, returned, (share) => 1 - share),
  ];
  const weight = parts.reduce((sum, each) => sum + each.weight, 0);
  const points = parts.reduce((sum, each) => sum + each.points, 0);
  return weight === 0 ? null : Math.round((points / weight) * 1_000) / 10;
}

const part = (weight: number, { share }: Proportion, worth: (share: number) => number) =>
  share === null ? { weight: 0, points: 0 } : { weight, points: weight * worth(share) };
