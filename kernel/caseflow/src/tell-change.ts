import { emit, type Work } from "@zhida/platform";
import type { Context } from "./deps.ts";
import { caseClosed, caseMoved, caseOpened } from "./events.ts";
import type { Progress } from "./progress.ts";
import { toAction, toCase } from "./to-case.ts";

/** Tells the owner every action, and the world one event. */
export async function tellChange({ owners }: Context, work: Work, { case: record, process, actions }: Progress) {
  const owner = owners.get(record.owner);
  if (owner) {
    const now = toCase(record, process, work.now);
    for (const action of actions) {
      const happened = { from: action.from_state, to: action.to_state, action: toAction(action, process) };
      await owner.onAction(work, { case: now, ...happened });
    }
  }
  const about = { subject: record.id, division: record.division };
  const news = {
    caseId: record.id,
    number: record.number,
    division: record.division,
    owner: record.owner,
    kind: record.kind,
    title: record.title,
    process: record.process_code,
    handlingOrganisation: record.handling_organisation,
    subject: { kind: record.subject_kind, id: record.subject_id, name: record.subject_name },
    applicantId: record.applicant_id,
    applicantName: record.applicant_name,
    channel: record.channel,
    state: record.state,
    version: record.version,
    openedAt: record.opened_at.toISOString(),
  };
  const last = actions.at(-1)!;
  if (record.closed_at && record.outcome) {
    const { due_at: due, clock_ended_at: ended, outcome, closed_at: closed } = record;
    const inTime = due && ended ? ended <= due : null;
    await emit(work, caseClosed, { ...about, data: { ...news, outcome, closedAt: closed.toISOString(), inTime } });
  } else if (actions[0]?.seq === 1) {
    await emit(work, caseOpened, { ...about, data: news });
  } else {
    const data = { ...news, event: last.event, from: last.from_state ?? record.state };
    await emit(work, caseMoved, { ...about, data });
  }
}
