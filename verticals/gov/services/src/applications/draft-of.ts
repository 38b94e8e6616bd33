import type { Draft } from "../assess/draft.ts";
import type { ApplicationRow } from "../store/applications.ts";

export const draftOf = (row: ApplicationRow): Draft => ({
  subject: {
    kind: row.subject_kind,
    key: row.subject_key,
    name: row.subject_name,
    division: row.subject_division,
  },
  snapshot: row.snapshot,
  answers: row.answers,
  choices: row.choices,
  resolutions: row.resolutions,
  uploads: row.uploads,
});
