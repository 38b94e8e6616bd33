import { type Actor, can } from "@zhida/identity";
import { dateInChina, newId, refusePlatform, type Work } from "@zhida/platform";
import type { Application, OpenApplication, ServiceItem } from "../contract.ts";
import type { Services } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { type ApplicationRow, insertApplication, lockOpenDraft } from "../store/applications.ts";
import { channelOf } from "./channel.ts";
import { describeApplication } from "./describe-application.ts";
import { itemOf } from "./item-of.ts";
import { inLanguage, type Language } from "./language.ts";
import { readRegistries } from "./read-registries.ts";
import { isFresh, refreshed } from "./refresh-application.ts";
import { touched } from "./touches.ts";

/**
 * Opens an application with everything the registries know, or goes on with the draft that the subject already has of this item,
 * wherever that was begun.
 */
export async function openApplication(
  services: Services,
  work: Work,
  { actor, request, language }: { actor: Actor; request: OpenApplication; language: Language },
): Promise<Application> {
  const published = await services.catalogue.find(request.itemCode, dateInChina(work.now));
  if (!published) throw refuse("item_not_found");
  const { item, version } = published;
  const division = item.department.split("-")[0] ?? "";
  const applicant = await applicantOf(services, work, actor, division, request.onBehalfOf?.idNumber);
  requireAudience(item, applicant.subject.kind, language);
  const channel = channelOf(actor, applicant.assisted, request.channel);
  if (!item.channels.includes(channel)) throw refuse("wrong_channel");
  const id = newId();
  const snapshot = await readRegistries(services, work, { item, subject: applicant.subject, actor, caseRef: id });
  const row: ApplicationRow = {
    division,
    id,
    item_code: item.code,
    item_version: version,
    department: item.department,
    state: "draft",
    subject_kind: applicant.subject.kind,
    subject_id: applicant.subject.id,
    subject_key: applicant.subject.key,
    subject_name: applicant.subject.name,
    subject_division: applicant.subject.division,
    person_id: applicant.personId,
    person_name: applicant.personName,
    snapshot,
    snapshot_at: work.now,
    answers: {},
    choices: {},
    resolutions: {},
    uploads: [],
    documents: [],
    version: 1,
    touches: touched(undefined, { now: work.now, channel, what: "opened", actor, byStaff: applicant.assisted }),
    case_id: null,
    case_brief: null,
    note: null,
    opened_at: work.now,
    submitted_at: null,
    decided_at: null,
    updated_at: work.now,
  };
  if (await insertApplication(work.db, row)) return describeApplication(services, work, row, { item });

  const draft = await lockOpenDraft(work.db, { division, subjectId: applicant.subject.id, itemCode: item.code });
  if (!draft) throw refuse("stale_version");
  const continued = isFresh(draft, work.now)
    ? draft
    : await refreshed(work, draft, snapshot, { channel, actor, byStaff: applicant.assisted });
  return describeApplication(services, work, continued, { item: await itemOf(services, continued) });
}

type Applicant = { subject: Actor["subject"]; personId: string; personName: string; assisted: boolean };

/** Oneself or the enterprise one acts for; or the resident whom a clerk of the same division helps. */
async function applicantOf(
  { identity }: Services,
  work: Work,
  actor: Actor,
  division: string,
  idNumber: string | undefined,
): Promise<Applicant> {
  if (idNumber === undefined) {
    return { subject: actor.subject, personId: actor.personId, personName: actor.name, assisted: false };
  }
  if (!can(actor, "application.assist", { division })) throw refusePlatform("not_found");
  const person = await identity.findPersonByIdNumber(work, idNumber);
  if (!person) throw refusePlatform("not_found");
  const { id, name } = person;
  return {
    subject: { kind: "person", id, key: person.idNumber, name, division: person.division },
    personId: id,
    personName: name,
    assisted: true,
  };
}

function requireAudience(item: ServiceItem, kind: "person" | "legal_entity", language: Language): void {
  if (item.audience.includes(kind)) return;
  throw refuse("wrong_audience", {
    params: { audience: inLanguage(audienceNames[kind === "person" ? "legal_entity" : "person"], language) },
  });
}

const audienceNames = {
  person: { zh: "个人", en: "people" },
  legal_entity: { zh: "企业和其他组织", en: "enterprises and other organisations" },
};
