import { dateInChina, type Work } from "@zhida/platform";
import type { PublicRating } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { maskComment, maskName } from "./mask.ts";
import { organisationOf } from "./organisation-of.ts";
import type { PublicRatingRow } from "./store/ratings.ts";

/** Names, numbers and addresses are masked; the case itself cannot be found from it. */
export const toPublicRatings = (
  deps: Pick<Deps, "identity">,
  work: Work,
  rows: readonly PublicRatingRow[],
): Promise<PublicRating[]> =>
  Promise.all(
    rows.map(async (row) => ({
      level: row.level,
      reasons: row.reasons,
      comment: maskComment(row.comment, [row.subject_name]),
      name: row.anonymous ? null : maskName(row.subject_name),
      ratedOn: dateInChina(row.rated_at),
      title: row.title,
      organisation: await organisationOf(deps, work, row.organisation_code),
      reply: row.measures && maskComment(row.measures, [row.subject_name]),
    })),
  );
