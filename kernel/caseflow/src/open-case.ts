import type { Actor } from "@zhida/identity";
import { newId, type Work } from "@zhida/platform";
import type { Case } from "./contract.ts";
import type { Context } from "./deps.ts";
import { initialState } from "./process.ts";
import { addAction, applyEvent, enterState, type Party, type Progress, system } from "./progress.ts";
import { saveOpening } from "./save-change.ts";
import type { OpenCase } from "./service.ts";
import type { CaseRecord } from "./store/tables.ts";

export async function openCase(context: Context, work: Work, request: OpenCase): Promise<Case> {
  const process = await context.processes.current(work.db, request.process, work.now);
  const start = initialState(process, request.context ?? {});
  const blank: Progress = {
    process,
    now: work.now,
    case: newCase(request, process.version, work.now),
    task: null,
    actions: [],
  };
  const opening = { event: "case-open", by: openedBy(request), from: null };
  const opened = addAction(enterState(blank, start), opening);
  const done = (request.events ?? []).reduce(
    (progress, { type, note, data }) => applyEvent(progress, { event: type, by: system, note, data }),
    opened,
  );
  return saveOpening(context, work, done, request.documents ?? []);
}

function newCase(request: OpenCase, version: number, now: Date): CaseRecord {
  return {
    division: request.division,
    id: request.id ?? newId(),
    number: "",
    owner: request.owner,
    kind: request.kind,
    title: request.title,
    process_code: request.process,
    process_version: version,
    state: "",
    version: 0,
    context: request.context ?? {},
    summary: request.summary ?? {},
    subject_kind: request.subject.kind,
    subject_id: request.subject.id,
    subject_key: request.subject.key,
    subject_name: request.subject.name,
    applicant_id: request.applicant?.personId ?? null,
    applicant_name: request.applicant?.name ?? null,
    handling_organisation: request.handlingOrganisation,
    channel: request.channel,
    term: request.term ?? null,
    clock_started_at: null,
    due_at: null,
    paused_at: null,
    clock_ended_at: null,
    opened_at: now,
    closed_at: null,
    outcome: null,
  };
}

function openedBy({ by, applicant, channel }: OpenCase): Party {
  if (by && by.personId !== applicant?.personId) return handlerParty(by);
  if (!applicant) return { ...system, channel };
  return {
    actor_kind: "applicant",
    actor_id: applicant.personId,
    actor_name: applicant.name,
    organisation: null,
    channel,
  };
}

/** An officer in the organisation through which he acts. */
export const handlerParty = (by: Actor, organisation?: string): Party => ({
  actor_kind: "handler",
  actor_id: by.personId,
  actor_name: by.name,
  organisation: organisation ?? by.positions[0]?.organisationCode ?? null,
  channel: by.channel,
});
