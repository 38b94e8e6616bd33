import type { Actor } from "@zhida/identity";
import { newId, type UploadedFile, type Work } from "@zhida/platform";
import type { UploadedIncidentFile } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { insertFile } from "../store/files.ts";
import { fileKind } from "./file-kind.ts";

/** Takes one photo, film or recording, before it belongs to an incident. */
export async function uploadFile(
  incidents: Incidents,
  work: Work,
  { actor, files }: { actor: Actor; files: AsyncIterable<UploadedFile> },
): Promise<UploadedIncidentFile> {
  const given: UploadedFile[] = [];
  for await (const each of files) given.push(each);
  const [file] = given;
  if (!file || given.length > 1) throw refuse("one_file");
  return storeFile(incidents, work, { actor, file });
}

export async function storeFile(
  { blobs }: Incidents,
  work: Work,
  { actor, file }: { actor: Actor; file: Omit<UploadedFile, "field"> },
): Promise<UploadedIncidentFile> {
  const found = fileKind(file.bytes, file.type);
  if (!found) throw refuse("wrong_file");
  const id = newId();
  const record = { id, ...found, name: file.name.slice(0, 120), bytes: file.bytes.length, at: work.now };
  const blob = await blobs.put(file.bytes);
  await insertFile(work.db, { ...record, incident_id: null, stage: null, uploaded_by: actor.personId, blob });
  return { ...record, at: work.now.toISOString() };
}
