import { type Actor, can } from "@zhida/identity";
import { dateInChina, newId, type Work } from "@zhida/platform";
import type { RecordVisit, Visit } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { organisationOf } from "../own-area.ts";
import { refuse } from "../refusals.ts";
import { findCare, markVisited } from "../store/care.ts";
import { findVisitByClientId, insertVisit } from "../store/visits.ts";
import { daysLater, toldInstant } from "../time.ts";
import { checkAnswers } from "./check-answers.ts";
import { toVisit } from "./to-visit.ts";
import { visitForms } from "./visit-forms.ts";

/** Nobody met: the visit is on record, stays due and its questions stay open. */
export async function recordVisit({ places }: Deps, work: Work, actor: Actor, visit: RecordVisit): Promise<Visit> {
  const care = await findCare(work.db, visit.careId);
  if (!care || !can(actor, "grid.work", { organisationCode: organisationOf(care.grid_code) }))
    throw refuse("care_not_found");
  const key = { division: care.division, worker_id: actor.personId, client_id: visit.clientId };
  const known = await findVisitByClientId(work.db, key);
  if (known) return toVisit(known);
  const form = visitForms.find(
    ({ code, version, kinds }) => code === visit.form && version === visit.formVersion && kinds.includes(care.kind),
  );
  if (!form) throw refuse("form_unknown");
  const { answers, alarms } = visit.met ? checkAnswers(form, visit.answers) : { answers: {}, alarms: [] };
  const at = toldInstant(visit.at, work.now);
  const row = await insertVisit(work.db, {
    ...key,
    id: newId(),
    care_id: care.id,
    care_name: care.name,
    care_kind: care.kind,
    worker_name: actor.name,
    grid_code: care.grid_code,
    grid_name: JSON.stringify(care.grid_name),
    form: form.code,
    form_version: form.version,
    met: visit.met,
    answers: JSON.stringify(answers),
    alarms,
    distance_m: visit.place && Math.round(places.distanceM(visit.place, care)),
    at,
    day: dateInChina(at),
    note: visit.note,
  });
  if (!row) return toVisit((await findVisitByClientId(work.db, key)) ?? raise());
  if (visit.met) await markVisited(work.db, care, at, daysLater(dateInChina(at), care.every_days));
  return toVisit(row);
}

const raise = (): never => {
  throw refuse("care_not_found");
};
