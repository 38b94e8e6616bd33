import { type Actor, can } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { RatingRow } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { endAfterWorkdays } from "./due-dates.ts";
import { maskName } from "./mask.ts";
import { organisationOf } from "./organisation-of.ts";
import { readParameters } from "./store/parameters.ts";
import type { StaffRatingRow } from "./store/ratings.ts";
import { toRating } from "./to-rating.ts";

export async function toRatingRows(
  deps: Pick<Deps, "identity">,
  work: Work,
  viewer: Actor,
  rows: readonly StaffRatingRow[],
): Promise<RatingRow[]> {
  const { reworkLevel, appealWorkdays } = await readParameters(work.db);
  return Promise.all(
    rows.map(async (row) => {
      const place = { division: row.division, organisationCode: row.organisation_code };
      return {
        ...toRating(row),
        caseNumber: row.case_number,
        title: row.title,
        organisation: await organisationOf(deps, work, row.organisation_code),
        ratedBy: maskName(row.subject_name),
        appeal: row.appeal_state,
        appealable:
          row.appeal_state === null &&
          row.level <= reworkLevel &&
          can(viewer, "rating.appeal", place) &&
          work.now < endAfterWorkdays(row.rated_at, appealWorkdays),
      };
    }),
  );
}
