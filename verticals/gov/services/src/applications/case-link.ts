import type { Case } from "@zhida/caseflow/contract";
import type { CaseLink } from "../store/tables.ts";

/** What the application remembers of its case. */
export const caseLink = (found: Case): CaseLink => ({
  id: found.id,
  number: found.number,
  state: found.state.name,
  label: found.state.label,
  dueAt: found.clock.dueAt,
  paused: found.clock.status === "paused",
  version: found.version,
});
