import type { Work } from "@zhida/platform";
import type { Context } from "./deps.ts";
import { findCase, type StoredCase } from "./store/read-case.ts";

/** Asks for a case now, so that the answer comes with that to the caller's next question. */
export function readAhead({ ahead }: Context, work: Work, caseId: string): void {
  const found = findCase(work.db, caseId);
  // Whoever needs it sees the failure; until then it must not count as unhandled.
  found.catch(() => {});
  ahead.set(work, { caseId, found });
}

/** As it was asked for, once: a second change in the same unit of work reads what the first has written. */
export function readCase({ ahead }: Context, work: Work, caseId: string): Promise<StoredCase | undefined> {
  const asked = ahead.get(work);
  ahead.delete(work);
  return asked?.caseId === caseId ? asked.found : findCase(work.db, caseId);
}
