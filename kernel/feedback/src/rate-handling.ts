import { dateInChina, emit, newId, type Work } from "@zhida/platform";
import { boardPlace, countsOf } from "./board-place.ts";
import { checkRating } from "./check-rating.ts";
import type { Rating, RatingChannel, RatingInput } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { caseRated } from "./events.ts";
import { finishSecondRating } from "./finish-second-rating.ts";
import { openRework } from "./open-rework.ts";
import { refuse } from "./refusals.ts";
import { addToBoard } from "./store/board.ts";
import { markRated } from "./store/handlings.ts";
import { listReasons, readParameters } from "./store/parameters.ts";
import { insertRating } from "./store/ratings.ts";
import type { HandlingRow } from "./store/tables.ts";
import { toRating } from "./to-rating.ts";

/**
 * One rating per handling: the second is refused, never merged. A bad one opens a rework case in the same transaction
 * (国办发〔2019〕51号: 差评限期整改、回访).
 */
export async function rateHandling(
  deps: Deps,
  work: Work,
  handling: HandlingRow,
  input: RatingInput,
  { channel, ratedBy }: { channel: RatingChannel; ratedBy: string },
): Promise<Rating> {
  if (handling.rated) throw refuse("already_rated");
  if (handling.rate_until <= work.now) {
    throw refuse("rating_over", { params: { until: dateInChina(new Date(handling.rate_until.getTime() - 1)) } });
  }
  const parameters = await readParameters(work.db);
  const reasons = [...new Set(input.reasons)];
  checkRating({ ...input, reasons }, parameters, await listReasons(work.db));
  const needsRework = input.level <= parameters.reworkLevel && handling.round < parameters.reworkRounds;
  const rating = {
    division: handling.division,
    id: newId(),
    handling_id: handling.id,
    case_id: handling.case_id,
    round: handling.round,
    item_code: handling.item_code,
    organisation_code: handling.organisation_code,
    level: input.level,
    reasons,
    comment: input.comment,
    anonymous: input.anonymous,
    channel,
    rated_by: ratedBy,
    rated_at: work.now,
    state: "counted" as const,
    rework_id: needsRework ? newId() : null,
  };
  if (!(await insertRating(work.db, rating))) throw refuse("already_rated");
  await markRated(work.db, handling);
  if (handling.round > 0) await finishSecondRating(deps, work, handling, input.level);
  if (rating.rework_id) await openRework(deps, work, { handling, rating, id: rating.rework_id, parameters });
  await emit(work, caseRated, {
    subject: rating.id,
    division: handling.division,
    data: {
      ratingId: rating.id,
      caseId: handling.case_id,
      round: handling.round,
      division: handling.division,
      organisationCode: handling.organisation_code,
      itemCode: handling.item_code,
      level: input.level,
      ratedAt: work.now.toISOString(),
    },
  });
  await addToBoard(work.db, boardPlace(handling, work.now), handling.title, {
    ...countsOf(handling.round, input.level),
    reworks_opened: needsRework ? 1 : 0,
  });
  return toRating(rating);
}
