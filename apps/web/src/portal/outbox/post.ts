import type { Entry, KeptFile, Work } from "./entry.ts";
import { keepEntry } from "./outbox.ts";
import { syncOutbox } from "./sync-outbox.ts";

type Letter = {
  id: string;
  personId: string;
  at: string;
  title: string;
  work: Work;
  files?: KeptFile[];
  lane?: string;
  quiet?: boolean;
};

/** Hands something in: it is safe on the phone when this returns, and on its way as soon as there is a network. */
export async function post({ files = [], lane, ...letter }: Letter): Promise<Entry> {
  const entry: Entry = { ...letter, files, lane: lane ?? letter.id, order: Date.now(), state: "waiting" };
  await keepEntry(entry);
  void syncOutbox();
  return entry;
}
