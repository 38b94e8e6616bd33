import type { Work } from "@zhida/platform";
import type { Handling } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { organisationOf } from "./organisation-of.ts";
import { listRatingsOfHandlings } from "./store/ratings.ts";
import type { HandlingRow } from "./store/tables.ts";
import { toRating } from "./to-rating.ts";

/** Handlings with their ratings; one statement for any number. */
export async function toHandlings(
  deps: Pick<Deps, "identity">,
  work: Work,
  rows: readonly HandlingRow[],
): Promise<Handling[]> {
  const rated = rows.filter((row) => row.rated);
  const ratings = rated.length > 0 ? await listRatingsOfHandlings(work.db, rated) : [];
  const ratingOf = new Map(ratings.map((rating) => [rating.handling_id, toRating(rating)]));
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      caseId: row.case_id,
      caseNumber: row.case_number,
      round: row.round,
      division: row.division,
      itemCode: row.item_code,
      title: row.title,
      organisation: await organisationOf(deps, work, row.organisation_code),
      closedAt: row.closed_at.toISOString(),
      rateUntil: row.rate_until.toISOString(),
      open: !row.rated && row.rate_until > work.now,
      rating: ratingOf.get(row.id) ?? null,
    })),
  );
}
