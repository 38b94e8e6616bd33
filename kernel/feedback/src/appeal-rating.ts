import { type Actor, can } from "@zhida/identity";
import { newId, type Work } from "@zhida/platform";
import type { Appeal } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { endAfterWorkdays } from "./due-dates.ts";
import { organisationOf } from "./organisation-of.ts";
import { refuse } from "./refusals.ts";
import { findAppealDetail, insertAppeal } from "./store/appeals.ts";
import { readParameters } from "./store/parameters.ts";
import { findRating, moveRating } from "./store/ratings.ts";
import { supervisorsOf } from "./supervisors-of.ts";
import { toAppeal } from "./to-appeal.ts";

/** The department says that a bad rating was malicious or mistaken. Until it is decided the rating counts, but is not shown. */
export async function appealRating(
  deps: Deps,
  work: Work,
  actor: Actor,
  ratingId: string,
  grounds: string,
): Promise<Appeal> {
  const rating = await findRating(work.db, ratingId);
  const place = rating && { division: rating.division, organisationCode: rating.organisation_code };
  if (!rating || !can(actor, "rating.appeal", place)) throw refuse("rating_not_found");
  const parameters = await readParameters(work.db);
  if (rating.level > parameters.reworkLevel) throw refuse("not_bad");
  if (work.now >= endAfterWorkdays(rating.rated_at, parameters.appealWorkdays)) {
    throw refuse("appeal_over", { params: { days: parameters.appealWorkdays } });
  }
  const id = newId();
  const decideBy = endAfterWorkdays(work.now, parameters.appealDecisionWorkdays);
  const isNew = await insertAppeal(work.db, {
    division: rating.division,
    id,
    rating_id: rating.id,
    organisation_code: rating.organisation_code,
    grounds,
    appealed_by: actor.personId,
    appealed_by_name: actor.name,
    appealed_at: work.now,
    decide_by: decideBy,
  });
  if (!isNew || !(await moveRating(work.db, rating, "counted", "appealed"))) throw refuse("already_appealed");
  const detail = await findAppealDetail(work.db, id);
  if (!detail) throw new Error(`The appeal ${id} was not kept.`);
  const { name: organisation } = await organisationOf(deps, work, rating.organisation_code);
  await deps.notify.sendAll(work, await supervisorsOf(deps, work, rating.division), {
    template: "work.appeal-submitted",
    params: { item: detail.handling.title, organisation, decideBy: decideBy.toISOString() },
    link: `/console/appeals/${id}`,
    dedupeKey: `appeal-submitted:${id}`,
  });
  return toAppeal(deps, work, detail);
}
