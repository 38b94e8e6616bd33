import type { Actor } from "@zhida/identity";
import type { FileAnswer, Work } from "@zhida/platform";
import { isReporter, isStaff, maySee } from "../access.ts";
import type { Incidents } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { findFile } from "../store/files.ts";
import { findSeen } from "../store/read-incident.ts";

/** A file of an incident that the viewer may see, or an upload of his own. Voices are for staff and whoever spoke. */
export async function readFile(
  incidents: Incidents,
  work: Work,
  { actor, id }: { actor: Actor | undefined; id: string },
): Promise<FileAnswer> {
  const file = await findFile(work.db, id);
  if (!file) throw refuse("not_found");
  if (file.uploaded_by !== actor?.personId) {
    const seen = file.incident_id ? await findSeen(work.db, file.incident_id, actor?.personId) : undefined;
    if (!seen || !maySee(incidents, actor, seen)) throw refuse("not_found");
    const isInside = isStaff(actor, seen) || isReporter(actor, seen.incident);
    if (!isInside && (file.kind === "voice" || file.stage === "verify")) throw refuse("not_found");
  }
  const bytes = await incidents.blobs.get(file.blob);
  if (!bytes) throw refuse("not_found");
  return { bytes, name: file.name, type: file.type, inline: true };
}
