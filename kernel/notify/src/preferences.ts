import type { Work } from "@zhida/platform";
import {
  NoticeKind,
  type NoticeTemplate,
  type OutsideChannel,
  type Preference,
  type PreferenceChange,
} from "./contract.ts";
import { refuse } from "./refusals.ts";
import { LOCKED_KINDS } from "./send-notice.ts";
import { listPreferences, savePreferences } from "./store/preferences.ts";
import type { TemplateLibrary } from "./template-library.ts";

/** What the person gets outside the inbox, per kind. Without a choice of their own a channel counts as on if any wording of the kind uses it. */
export async function getPreferences(
  { library }: { library: TemplateLibrary },
  { db }: Work,
  personId: string,
): Promise<Preference[]> {
  const chosen = new Map(
    (await listPreferences(db, personId)).map((row) => [`${row.kind} ${row.channel}`, row.enabled]),
  );
  const templates = library.all();
  return NoticeKind.options
    .filter((kind) => kind !== "code")
    .map((kind) => {
      const on = (channel: OutsideChannel) =>
        chosen.get(`${kind} ${channel}`) ?? usedByDefault(templates, kind, channel);
      return { kind, sms: on("sms"), email: on("email"), locked: LOCKED_KINDS.includes(kind) };
    });
}

export async function changePreferences(
  { db, now }: Work,
  personId: string,
  changes: readonly PreferenceChange[],
): Promise<void> {
  if (changes.some((change) => LOCKED_KINDS.includes(change.kind))) throw refuse("preference_locked");
  const choices = new Map<string, { kind: NoticeKind; channel: OutsideChannel; enabled: boolean }>();
  for (const { kind, sms, email } of changes) {
    if (sms !== undefined) choices.set(`${kind} sms`, { kind, channel: "sms", enabled: sms });
    if (email !== undefined) choices.set(`${kind} email`, { kind, channel: "email", enabled: email });
  }
  await savePreferences(db, personId, [...choices.values()], now);
}

const usedByDefault = (templates: readonly NoticeTemplate[], kind: NoticeKind, channel: OutsideChannel) =>
  templates.some((template) => template.kind === kind && template.channels.includes(channel));
