import { useOutbox } from "../../outbox/outbox.ts";

/** Whom a visit was written for on this phone that the lists do not know of yet. */
export const useVisitedHere = (): ReadonlySet<string> =>
  new Set(
    useOutbox().flatMap(({ work, state }) =>
      work.kind === "visit" && work.visit.met !== false && (state === "waiting" || state === "sending")
        ? [work.visit.careId]
        : [],
    ),
  );
