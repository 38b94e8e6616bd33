import { type Actor, can } from "@zhida/identity";
import { emit, type Work } from "@zhida/platform";
import { boardPlace, countsOf } from "./board-place.ts";
import type { Appeal, AppealDecision } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { appealDecided } from "./events.ts";
import { refuse } from "./refusals.ts";
import { type AppealDetail, closeAppeal, findAppealDetail } from "./store/appeals.ts";
import { correctBoard } from "./store/board.ts";
import { moveRating } from "./store/ratings.ts";
import { findReworkDetail } from "./store/reworks.ts";
import { toAppeal } from "./to-appeal.ts";

/** Upheld: the rating leaves the statistics and an unfinished rework is dismissed. Dismissed: it counts and is shown again. */
export async function decideAppeal(
  deps: Deps,
  work: Work,
  actor: Actor,
  id: string,
  { upheld, note }: AppealDecision,
): Promise<Appeal> {
  const detail = await findAppealDetail(work.db, id);
  if (!detail || !can(actor, "rating.supervise", { division: detail.appeal.division }))
    throw refuse("appeal_not_found");
  if (detail.appeal.appealed_by === actor.personId) throw refuse("own_appeal");
  const appeal = await closeAppeal(work.db, detail.appeal, {
    state: upheld ? "upheld" : "dismissed",
    decided_by: actor.personId,
    decided_by_name: actor.name,
    decided_at: work.now,
    note,
  });
  if (!appeal) throw refuse("appeal_decided");
  const state = upheld ? "excluded" : "counted";
  await moveRating(work.db, detail.rating, "appealed", state);
  if (upheld) await dismissRework(deps, work, detail, note);
  if (upheld) await takeOffBoard(work, detail);
  await tell(deps, work, { ...detail, appeal }, note);
  return toAppeal(deps, work, { ...detail, appeal, rating: { ...detail.rating, state } });
}

async function dismissRework({ caseflow }: Deps, work: Work, { rating }: AppealDetail, note: string): Promise<void> {
  const found = rating.rework_id ? await findReworkDetail(work.db, rating.rework_id) : undefined;
  if (!found || (found.rework.state !== "open" && found.rework.state !== "calling_back")) return;
  const { case_id: caseId, case_version: expectedVersion } = found.rework;
  await caseflow.perform(work, { caseId, expectedVersion, event: "dismiss", by: "system", note });
}

function takeOffBoard(work: Work, { rating }: AppealDetail): Promise<void> {
  const counted = Object.entries(countsOf(rating.round, rating.level)).map(([column, count]) => [
    column,
    -(count ?? 0),
  ]);
  const place = boardPlace(rating, rating.rated_at);
  return correctBoard(work.db, place, { ...Object.fromEntries(counted), excluded: 1 });
}

async function tell(
  { notify }: Deps,
  work: Work,
  { appeal, rating, handling }: AppealDetail,
  note: string,
): Promise<void> {
  const upheld = appeal.state === "upheld";
  const params = { item: handling.title, note };
  await notify.send(work, {
    to: appeal.appealed_by,
    template: upheld ? "work.appeal-upheld" : "work.appeal-dismissed",
    params,
    link: `/console/appeals/${appeal.id}`,
    dedupeKey: `appeal-decided:${appeal.id}`,
  });
  if (upheld) {
    await notify.send(work, {
      to: handling.applicant_id,
      template: "rating.excluded",
      params,
      link: `/cases/${handling.case_id}`,
      dedupeKey: `rating-excluded:${rating.id}`,
    });
  }
  await emit(work, appealDecided, {
    subject: rating.id,
    division: appeal.division,
    data: {
      appealId: appeal.id,
      ratingId: rating.id,
      division: appeal.division,
      organisationCode: appeal.organisation_code,
      upheld,
    },
  });
}
