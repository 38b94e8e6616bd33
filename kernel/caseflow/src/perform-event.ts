import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import { withTerm } from "./clock.ts";
import type { Case } from "./contract.ts";
import type { Context } from "./deps.ts";
import { handlerParty } from "./open-case.ts";
import { stateOf } from "./process.ts";
import { applyEvent, type Party, type Progress, system } from "./progress.ts";
import { readProgress } from "./read-progress.ts";
import { refuse } from "./refusals.ts";
import { remind } from "./remind.ts";
import { saveChange } from "./save-change.ts";
import type { PerformEvent } from "./service.ts";
import { checkHandler, isSubject, mayAssist } from "./viewer.ts";

export async function performEvent(context: Context, work: Work, request: PerformEvent): Promise<Case> {
  return performOn(context, work, await readProgress(context, work, request), request);
}

/** The same on a case that has been read already. */
export async function performOn(context: Context, work: Work, before: Progress, request: PerformEvent): Promise<Case> {
  const by = partyFor(before, request);
  const { handlingOrganisation = before.case.handling_organisation } = request;
  const facts = {
    ...(request.term ? withTerm(before.case, request.term) : before.case),
    handling_organisation: handlingOrganisation,
    context: { ...before.case.context, ...request.context },
    summary: { ...before.case.summary, ...request.summary },
  };
  const anew = handlingOrganisation !== before.case.handling_organisation;
  const after = applyEvent({ ...before, case: facts }, { ...request, by, anew });
  const saved = await saveChange(context, work, before, after, request.documents);
  const { meta, events } = stateOf(before.process, before.case.state);
  const isSupplement = meta.pausesClock && events[request.event]?.[0]?.meta.who === "applicant" && after.task;
  if (isSupplement) await remind(context, work, after, "supplement_arrived", { dueAt: after.task?.due_at ?? null });
  return saved;
}

/** In which capacity the event is performed; refuses whom the process does not leave it to. */
function partyFor(before: Progress, { event, by, owner, authorised }: PerformEvent): Party {
  const { case: record, task, process } = before;
  if (record.closed_at) throw refuse("case_closed");
  const { meta, events } = stateOf(process, record.state);
  const { who, guarded } = events[event]?.[0]?.meta ?? {};
  const isOwners = owner === record.owner;
  if (!who || (who === "system") !== (by === "system") || (guarded && !isOwners)) {
    throw refuse("event_not_allowed", { params: { state: meta.label.zh, stateEn: meta.label.en } });
  }
  if (by === "system") return system;
  if (who === "applicant") return applicantParty(by, before);
  if (authorised && isOwners) return handlerParty(by);
  checkHandler(by, before);
  return handlerParty(by, task?.organisation ?? record.handling_organisation);
}

function applicantParty(by: Actor, { case: record }: Progress): Party {
  if (isSubject(by, record)) {
    return {
      actor_kind: "applicant",
      actor_id: by.personId,
      actor_name: by.name,
      organisation: null,
      channel: by.channel,
    };
  }
  if (mayAssist(by, record)) return handlerParty(by);
  throw refuse("not_candidate");
}
