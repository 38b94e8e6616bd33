import type { Entry } from "./entry.ts";
import { useOutbox } from "./outbox.ts";

/** What a person handed in on this phone, the newest first; pieces of something shown are left out. */
export const useOwnOutbox = (personId: string | undefined): Entry[] =>
  useOutbox()
    .filter((entry) => entry.personId === personId && (!entry.quiet || entry.state === "refused"))
    .toReversed();
