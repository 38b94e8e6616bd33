import type { Action, Case } from "@zhida/caseflow";
import { newId, type Work } from "@zhida/platform";
import { boardPlace } from "./board-place.ts";
import { CallBackMethod, type ReworkState } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { finishRework } from "./finish-rework.ts";
import { refuse } from "./refusals.ts";
import { correctBoard } from "./store/board.ts";
import { findReworkByCase, insertCallBack, updateRework } from "./store/reworks.ts";
import type { ReworkRow } from "./store/tables.ts";

/**
 * Keeps the rework in step with its case, whether the officer used the rating board or the work list: called inside the
 * transaction of every action of a rework case.
 */
export async function followRework(
  deps: Deps,
  work: Work,
  { case: reworkCase, action }: { case: Case; action: Action },
): Promise<void> {
  if (action.from === null) return;
  const rework = await findReworkByCase(work.db, reworkCase.division, reworkCase.id);
  if (!rework) throw new Error(`There is no rework for the case ${reworkCase.id}.`);
  await updateRework(work.db, rework, { case_version: reworkCase.version, ...changeOf(action) });
  if (CALLS.includes(action.event)) await recordCall(work, rework, action);
  if (action.event === "call-back") await finishRework(deps, work, rework);
  if (action.event === "dismiss") {
    await correctBoard(work.db, boardPlace(rework, rework.opened_at), { reworks_opened: -1 });
  }
}

const CALLS = ["record-call-back", "call-back", "reopen"];
const STATES: Record<string, ReworkState> = { complete: "calling_back", reopen: "open", dismiss: "dismissed" };

/** Ten characters, as the rating board asks. */
const MEASURES_MIN = 10;

function changeOf({ event, note }: Action): { state?: ReworkState; measures?: string } {
  const state = STATES[event];
  if (event !== "complete") return state ? { state } : {};
  if ([...(note ?? "")].length < MEASURES_MIN) throw refuse("measures_too_short");
  return { state, measures: note ?? "" };
}

/** From the work list a call comes without details: it was by phone, and its event says how it went. */
const recordCall = (work: Work, rework: ReworkRow, { event, note, data, actor }: Action) => {
  const isReached = event === "reopen" || (event === "call-back" && data?.reached !== false);
  return insertCallBack(work.db, {
    division: rework.division,
    id: newId(),
    rework_id: rework.id,
    method: CallBackMethod.catch("phone").parse(data?.method),
    reached: isReached,
    accepted: isReached ? event === "call-back" : null,
    record: note ?? "",
    at: work.now,
    by_id: actor.personId ?? rework.id,
    by_name: actor.name ?? "",
  });
};
