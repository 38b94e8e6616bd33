import type { Db } from "@zhida/platform";
import type { Message } from "./contract.ts";
import { getTemplate } from "./find-template.ts";
import { renderBoth } from "./render.ts";
import type { MessageRow } from "./store/tables.ts";
import type { TemplateLibrary } from "./template-library.ts";

/** A stored message in the words of its own template version, in both languages. */
export async function toMessage(library: TemplateLibrary, db: Db, row: MessageRow): Promise<Message> {
  const template = await getTemplate(library, db, row.template, row.template_version);
  return {
    id: row.id,
    template: row.template,
    kind: row.kind,
    title: renderBoth(template.title, row.params),
    body: renderBoth(template.body, row.params),
    link: row.link,
    sentAt: row.sent_at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
  };
}
