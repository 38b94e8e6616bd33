import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Assessment } from "../assess/assess.ts";
import type { Application, ChangeApplication, FieldValue, ServiceItem } from "../contract.ts";
import type { Services } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { type ApplicationRow, lockApplication, updateApplication } from "../store/applications.ts";
import { requireRole } from "./access.ts";
import { channelOf } from "./channel.ts";
import { checkValue } from "./check-value.ts";
import { assessRow, describeApplication } from "./describe-application.ts";
import { itemOf } from "./item-of.ts";
import { inLanguage, type Language } from "./language.ts";
import { touched } from "./touches.ts";

/** Saves what was typed or picked. Every call may hold a part; a value of null empties its field. */
export async function changeApplication(
  services: Services,
  work: Work,
  { actor, id, change, language }: { actor: Actor; id: string; change: ChangeApplication; language: Language },
): Promise<Application> {
  const { row, role } = requireRole(actor, await lockApplication(work.db, id), "subject", "assistant");
  requireOpen(row, change.expectedVersion);
  const item = await itemOf(services, row);
  const before = assessRow(item, row, work.now);
  const values = change.values ?? {};
  checkValues(item, before, values, language);
  checkPicks(row, before, change);
  const answers = Object.entries({ ...row.answers, ...values }).filter(([, value]) => value !== null);
  const kept = await updateApplication(work.db, row, {
    answers: JSON.stringify(Object.fromEntries(answers)),
    choices: JSON.stringify({ ...row.choices, ...change.choices }),
    resolutions: JSON.stringify({ ...row.resolutions, ...change.resolutions }),
    updated_at: work.now,
    touches: JSON.stringify(
      touched(row, {
        now: work.now,
        channel: channelOf(actor, role === "assistant"),
        what: "saved",
        actor,
        byStaff: role === "assistant",
      }),
    ),
  });
  return describeApplication(services, work, kept, { item });
}

export function requireOpen(row: ApplicationRow, expectedVersion: number): void {
  if (row.state !== "draft" && row.state !== "supplement") throw refuse("not_a_draft");
  if (row.version !== expectedVersion) throw refuse("stale_version");
}

function checkValues(
  item: ServiceItem,
  { fields }: Assessment,
  values: Record<string, FieldValue>,
  language: Language,
): void {
  const wrong: { path: string; message: string }[] = [];
  for (const [name, value] of Object.entries(values)) {
    const field = fields.find((each) => each.name === name);
    if (!field) throw refuse("unknown_field", { fields: [{ path: name, message: name }] });
    if (!field.editable) throw refuse("field_locked", { fields: [{ path: name, message: name }] });
    const message = value === null ? undefined : checkValue(item, name, value);
    if (message) wrong.push({ path: name, message: inLanguage(message, language) });
  }
  if (wrong.length > 0) throw refuse("wrong_value", { fields: wrong });
}

function checkPicks(
  row: ApplicationRow,
  { fields }: Assessment,
  { choices = {}, resolutions = {} }: ChangeApplication,
): void {
  for (const [dataset, record] of Object.entries(choices)) {
    if (!row.snapshot[dataset]?.records.some(({ id }) => id === record)) throw refuse("unknown_choice");
  }
  for (const [name, dataset] of Object.entries(resolutions)) {
    const candidates = fields.find((field) => field.name === name)?.candidates ?? [];
    if (!candidates.some(({ provenance }) => provenance.dataset.code === dataset)) throw refuse("unknown_choice");
  }
}
