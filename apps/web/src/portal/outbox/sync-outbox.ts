import { ApiError } from "../../api/api-error.ts";
import { getMe } from "../../api/identity.ts";
import type { Entry } from "./entry.ts";
import { dropEntry, keepEntry, readEntries } from "./outbox.ts";
import { sendEntry } from "./send-entry.ts";

const RETRY_AFTER_MS = [3_000, 10_000, 30_000, 60_000];
const KEPT_AFTER_SENDING_MS = 24 * 3_600_000;

let running: Promise<void> | undefined;
let again = false;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Sends what waits, in order; what cannot be sent now is tried again later, by itself. Safe to call at any time. */
export function syncOutbox(): Promise<void> {
  again = true;
  running ??= sync().finally(() => {
    running = undefined;
  });
  return running;
}

async function sync(): Promise<void> {
  while (again) {
    again = false;
    // One window sends at a time; the others see the outcome.
    const reached = await oneWindow(sendAll);
    failures = reached ? 0 : failures + 1;
    clearTimeout(timer);
    if (!reached) {
      timer = setTimeout(() => void syncOutbox(), RETRY_AFTER_MS[Math.min(failures, RETRY_AFTER_MS.length) - 1]);
    }
  }
}

const oneWindow = (send: () => Promise<boolean>): Promise<boolean> =>
  "locks" in navigator ? navigator.locks.request("zhida-outbox", send) : send();

/** Whether everything of the person signed in has reached the server or was refused by it. */
async function sendAll(): Promise<boolean> {
  const isOpen = (entry: Entry) => entry.state === "waiting" || entry.state === "sending";
  if (!(await readEntries()).some(isOpen)) return true;
  // Nothing may be filed under another's name: the session may have changed since it was written.
  const personId = await whoSends();
  if (personId === undefined) return false;
  const stopped = new Set<string>();
  for (const entry of (await readEntries()).filter((each) => each.personId === personId)) {
    if (entry.state === "refused") stopped.add(entry.lane);
    if (entry.state === "sent" && Date.now() - entry.order > KEPT_AFTER_SENDING_MS) await dropEntry(entry);
    if (!isOpen(entry) || stopped.has(entry.lane)) continue;
    const outcome = await sendOne(entry);
    if (outcome === "later") return false;
    if (outcome === "refused") stopped.add(entry.lane);
  }
  return true;
}

async function whoSends(): Promise<string | undefined> {
  try {
    return (await getMe()).personId;
  } catch {
    return undefined;
  }
}

const TRY_LATER = new Set([401, 408, 425, 429, 500, 502, 503, 504]);

async function sendOne(entry: Entry): Promise<"sent" | "refused" | "later"> {
  await keepEntry({ ...entry, state: "sending" });
  try {
    const answer = await sendEntry(entry);
    if (entry.quiet) await dropEntry(entry);
    else await keepEntry({ ...entry, state: "sent", problem: undefined, answer });
    return "sent";
  } catch (error) {
    const refused = error instanceof ApiError && !TRY_LATER.has(error.status);
    await keepEntry({ ...entry, state: refused ? "refused" : "waiting", problem: refused ? error.message : undefined });
    return refused ? "refused" : "later";
  }
}
