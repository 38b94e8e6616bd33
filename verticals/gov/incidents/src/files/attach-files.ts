import type { Work } from "@zhida/platform";
import { refuse } from "../refusals.ts";
import { attachFiles } from "../store/files.ts";
import type { FileRecord } from "../store/tables.ts";

type Given = { incidentId: string; ids: readonly string[]; by: string; stage: NonNullable<FileRecord["stage"]> };

/** What was uploaded becomes part of the incident; refuses what is not there, somebody else's, or used already. */
export async function attach(work: Work, given: Given): Promise<FileRecord[]> {
  const ids = [...new Set(given.ids)];
  if (ids.length === 0) return [];
  const attached = await attachFiles(work.db, { ...given, ids });
  if (attached.length !== ids.length) throw refuse("file_not_found");
  return attached;
}

export const hasPhoto = (files: readonly FileRecord[]): boolean => files.some(({ kind }) => kind !== "voice");
