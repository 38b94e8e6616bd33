import type { Case, CaseClosed } from "@zhida/caseflow";
import { newId, type Work } from "@zhida/platform";
import type { Parameters } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { endAfterDays } from "./due-dates.ts";
import { organisationOf } from "./organisation-of.ts";
import { insertHandling } from "./store/handlings.ts";
import { readParameters } from "./store/parameters.ts";

/** What is known of a finished case, from the event or from the case itself. */
export type FinishedCase = Pick<Case, "division" | "number" | "owner" | "kind" | "title" | "handlingOrganisation"> & {
  caseId: string;
  outcome: Case["outcome"];
  applicantId: string;
  applicantName: string;
  subject: { kind: Case["subject"]["kind"]; id: string; name: string };
  closedAt: string;
};

/** The module's own name as an owner of cases: reworks are not rated as such. */
export const OWNER = "feedback";

/** Withdrawn or lapsed: there was no service to rate. */
export const isRateable = ({ owner, outcome }: Pick<FinishedCase, "owner" | "outcome">): boolean =>
  owner !== OWNER && outcome !== null && outcome !== "withdrawn" && outcome !== "lapsed";

/** Makes a finished case rateable, once. Answers whether it was new. */
export async function recordHandling(work: Work, finished: FinishedCase, parameters: Parameters): Promise<boolean> {
  const closedAt = new Date(finished.closedAt);
  return insertHandling(work.db, {
    division: finished.division,
    id: newId(),
    case_id: finished.caseId,
    case_number: finished.number,
    round: 0,
    item_code: finished.kind,
    title: JSON.stringify(finished.title),
    organisation_code: finished.handlingOrganisation,
    applicant_id: finished.applicantId,
    subject_id: finished.subject.id,
    // Whose name is masked in public: of a place, the one who reported it.
    subject_name: finished.subject.kind === "place" ? finished.applicantName : finished.subject.name,
    closed_at: closedAt,
    rate_until: endAfterDays(closedAt, parameters.ratingDays),
  });
}

/** A grid worker reports because it is her work: she may rate what became of it, and is not asked to. */
const IN_SERVICE: CaseClosed["channel"] = "grid";

/**
 * Asks the applicant of a finished case for a rating; nobody is asked who has been faster, where nobody applied, or where the news of
 * the end comes after the time for it.
 */
export async function inviteRating(deps: Deps, work: Work, closed: CaseClosed): Promise<void> {
  const finished = asFinished(closed);
  if (!finished || !isRateable(finished)) return;
  const parameters = await readParameters(work.db);
  if (!(await recordHandling(work, finished, parameters))) return;
  const until = endAfterDays(new Date(finished.closedAt), parameters.ratingDays);
  if (closed.channel === IN_SERVICE || until <= work.now) return;
  const { name } = await organisationOf(deps, work, finished.handlingOrganisation);
  await deps.notify.send(work, {
    to: finished.applicantId,
    template: "rating.invitation",
    params: {
      item: finished.title,
      number: finished.number,
      organisation: name,
      until: until.toISOString(),
    },
    link: `/ratings?case=${finished.caseId}`,
    dedupeKey: `rating-invitation:${finished.caseId}`,
  });
}

/** A case without an applicant has nobody who could rate it. */
function asFinished({ applicantId, applicantName, ...closed }: CaseClosed): FinishedCase | undefined {
  return applicantId && applicantName ? { ...closed, applicantId, applicantName } : undefined;
}
