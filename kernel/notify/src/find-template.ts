import type { Db } from "@zhida/platform";
import type { NoticeTemplate } from "./contract.ts";
import { findTemplateVersion } from "./store/templates.ts";
import type { TemplateLibrary } from "./template-library.ts";

/** The wording a message was sent in; read from the database when another process has only just published it. */
export async function getTemplate(
  library: TemplateLibrary,
  db: Db,
  code: string,
  version: number,
): Promise<NoticeTemplate> {
  const known = library.version(code, version);
  if (known) return known;
  const stored = await findTemplateVersion(db, code, version);
  if (!stored) throw new Error(`Notice template ${code} has no version ${version}.`);
  library.add(stored);
  return stored;
}
