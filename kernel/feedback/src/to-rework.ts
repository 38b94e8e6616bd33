import { type Actor, can } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Rework } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { maskName } from "./mask.ts";
import { organisationOf } from "./organisation-of.ts";
import { listCallBacks, type ReworkDetail } from "./store/reworks.ts";
import { toRating } from "./to-rating.ts";

/** As this viewer may see it: the full name only for those who must call back. */
export async function toReworks(
  deps: Pick<Deps, "identity">,
  work: Work,
  viewer: Actor,
  details: readonly ReworkDetail[],
): Promise<Rework[]> {
  const callBacks = Map.groupBy(
    await listCallBacks(
      work.db,
      details.map((each) => each.rework),
    ),
    (call) => call.rework_id,
  );
  return Promise.all(
    details.map(async ({ rework, rating, handling }) => {
      const place = { division: rework.division, organisationCode: rework.organisation_code };
      const isOpen = rework.state === "open" || rework.state === "calling_back";
      return {
        id: rework.id,
        caseId: rework.case_id,
        caseNumber: rework.case_number,
        version: rework.case_version,
        ratedCaseId: handling.case_id,
        ratedCaseNumber: handling.case_number,
        round: rating.round,
        division: rework.division,
        itemCode: rework.item_code,
        title: handling.title,
        organisation: await organisationOf(deps, work, rework.organisation_code),
        ratedBy: can(viewer, "rework.handle", place) ? handling.subject_name : maskName(handling.subject_name),
        rating: toRating(rating),
        state: rework.state,
        overdue: isOpen && rework.due_at < work.now,
        openedAt: rework.opened_at.toISOString(),
        dueAt: rework.due_at.toISOString(),
        doneAt: rework.done_at?.toISOString() ?? null,
        measures: rework.measures,
        callBacks: (callBacks.get(rework.id) ?? []).map((call) => ({
          id: call.id,
          method: call.method,
          reached: call.reached,
          accepted: call.accepted,
          record: call.record,
          at: call.at.toISOString(),
          by: call.by_name,
        })),
      };
    }),
  );
}
