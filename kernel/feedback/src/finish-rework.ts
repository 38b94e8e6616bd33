import { newId, type Work } from "@zhida/platform";
import { boardPlace } from "./board-place.ts";
import type { Deps } from "./deps.ts";
import { endAfterDays } from "./due-dates.ts";
import { organisationOf } from "./organisation-of.ts";
import { addToBoard } from "./store/board.ts";
import { insertHandling } from "./store/handlings.ts";
import { readParameters } from "./store/parameters.ts";
import { findReworkDetail, updateRework } from "./store/reworks.ts";
import type { ReworkRow } from "./store/tables.ts";

/** The person was called back: the rework is done and may be rated as a handling of its own. */
export async function finishRework(deps: Deps, work: Work, { id }: Pick<ReworkRow, "id">): Promise<void> {
  const detail = await findReworkDetail(work.db, id);
  if (!detail) throw new Error(`There is no rework ${id}.`);
  const { rework, rating, handling } = detail;
  const inTime = work.now <= rework.due_at;
  await updateRework(work.db, rework, { state: "done", done_at: work.now, in_time: inTime });
  const until = endAfterDays(work.now, (await readParameters(work.db)).secondRatingDays);
  const { title, case_id, case_number, item_code, organisation_code, applicant_id, subject_id, subject_name } =
    handling;
  await insertHandling(work.db, {
    division: handling.division,
    id: newId(),
    case_id,
    case_number,
    round: rating.round + 1,
    item_code,
    title: JSON.stringify(title),
    organisation_code,
    applicant_id,
    subject_id,
    subject_name,
    closed_at: work.now,
    rate_until: until,
  });
  const { name: organisation } = await organisationOf(deps, work, organisation_code);
  await deps.notify.send(work, {
    to: applicant_id,
    template: "rework.closed",
    params: { item: title, organisation, measures: rework.measures ?? "", until: until.toISOString() },
    link: `/ratings?case=${case_id}`,
    dedupeKey: `rework-closed:${id}`,
  });
  await addToBoard(work.db, boardPlace(rework, work.now), title, {
    reworks_done: 1,
    reworks_in_time: inTime ? 1 : 0,
  });
}
