import { useSyncExternalStore } from "react";
import type { Entry, KeptFile } from "./entry.ts";
import { newUuid } from "./new-uuid.ts";
import { outboxDatabase } from "./outbox-database.ts";

let entries: readonly Entry[] = [];
const watchers = new Set<() => void>();
/** Other windows of this phone show the same outbox. */
const channel = new BroadcastChannel("zhida-outbox");
channel.onmessage = () => void read();
void read();

/** Everything on this phone, the oldest first: what waits, what was refused, and what was sent lately. */
export const useOutbox = (): readonly Entry[] => useSyncExternalStore(watch, () => entries);

/** New, or as it stands now. Its files are kept already. */
export async function keepEntry(entry: Entry): Promise<void> {
  await (await outboxDatabase()).put("entry", entry);
  await tell();
}

/** Gone with its files: it was sent, or somebody gave it up. */
export async function dropEntry({ id, files }: Entry): Promise<void> {
  const change = (await outboxDatabase()).transaction(["entry", "file"], "readwrite");
  await Promise.all([
    change.objectStore("entry").delete(id),
    ...files.map((file) => change.objectStore("file").delete(file.id)),
    change.done,
  ]);
  await tell();
}

/** Gone, while its files are needed further. */
export async function dropEntryAlone({ id }: Entry): Promise<void> {
  await (await outboxDatabase()).delete("entry", id);
  await tell();
}

/** The files of an entry need no room here once the server has them. */
export async function dropFiles(ids: readonly string[]): Promise<void> {
  const change = (await outboxDatabase()).transaction("file", "readwrite");
  await Promise.all([...ids.map((id) => change.store.delete(id)), change.done]);
}

/** A picture or sound is safe as soon as it was taken, before anything is handed in. */
export async function keepFile(blob: Blob, name: string): Promise<KeptFile> {
  const id = newUuid();
  await (await outboxDatabase()).put("file", blob, id);
  return { id, name, type: blob.type, bytes: blob.size };
}

export const fileOf = async (id: string): Promise<Blob | undefined> => (await outboxDatabase()).get("file", id);

export async function readEntries(): Promise<readonly Entry[]> {
  await read();
  return entries;
}

async function read(): Promise<void> {
  const kept = await (await outboxDatabase()).getAll("entry");
  entries = kept.sort((a, b) => a.order - b.order);
  for (const notify of watchers) notify();
}

async function tell(): Promise<void> {
  await read();
  channel.postMessage("changed");
}

function watch(notify: () => void): () => void {
  watchers.add(notify);
  return () => watchers.delete(notify);
}
