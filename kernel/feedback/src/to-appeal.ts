import type { Work } from "@zhida/platform";
import type { Appeal } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { organisationOf } from "./organisation-of.ts";
import type { AppealDetail } from "./store/appeals.ts";
import { toRating } from "./to-rating.ts";

export async function toAppeal(
  deps: Pick<Deps, "identity">,
  work: Work,
  { appeal, rating, handling }: AppealDetail,
): Promise<Appeal> {
  return {
    id: appeal.id,
    rating: toRating(rating),
    caseNumber: handling.case_number,
    title: handling.title,
    organisation: await organisationOf(deps, work, appeal.organisation_code),
    grounds: appeal.grounds,
    appealedBy: appeal.appealed_by_name,
    appealedAt: appeal.appealed_at.toISOString(),
    decideBy: appeal.decide_by.toISOString(),
    state: appeal.state,
    decidedBy: appeal.decided_by_name,
    decidedAt: appeal.decided_at?.toISOString() ?? null,
    note: appeal.note,
  };
}
