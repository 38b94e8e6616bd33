import type { LiveBus, Work } from "@zhida/platform";
import type { NoticeTemplate, TemplateWording } from "./contract.ts";
import { refuse } from "./refusals.ts";
import { unknownPlaceholders } from "./render.ts";
import { insertTemplates } from "./store/templates.ts";
import type { TemplateLibrary } from "./template-library.ts";

export const TEMPLATE_TOPIC = "notify.template";

/** Makes the next version of a wording; messages already sent keep theirs. Parameters and kind belong to the code and stay. */
export async function publishTemplate(
  { library, bus }: { library: TemplateLibrary; bus: LiveBus },
  work: Work,
  { code, version, wording, by }: { code: string; version: number; wording: TemplateWording; by: string },
): Promise<NoticeTemplate> {
  const current = library.newest(code);
  if (!current) throw refuse("template_not_found", { params: { code } });
  if (current.version !== version) throw refuse("template_stale");
  const next: NoticeTemplate = { ...current, ...wording, version: version + 1 };
  const [unknown] = unknownPlaceholders(next);
  if (unknown) {
    const allowed = current.params.map((name) => `{${name}}`).join(" ");
    throw refuse("template_placeholder", { params: { placeholder: unknown, allowed } });
  }
  const written = await insertTemplates(work.db, [next], { at: work.now, by });
  if (written === 0) throw refuse("template_stale");
  bus.publish(work, TEMPLATE_TOPIC, next);
  return next;
}
