import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Draft, Entry } from "./entry.ts";

interface OutboxSchema extends DBSchema {
  entry: { key: string; value: Entry };
  /** Pictures and sounds wait beside their entry, so that listing entries does not read them. */
  file: { key: string; value: Blob };
  draft: { key: string; value: Draft };
}

let opened: Promise<IDBPDatabase<OutboxSchema>> | undefined;

/** What this phone keeps until it has reached the server. */
export function outboxDatabase(): Promise<IDBPDatabase<OutboxSchema>> {
  opened ??= openDB<OutboxSchema>("zhida-outbox", 1, {
    upgrade(database) {
      database.createObjectStore("entry", { keyPath: "id" });
      database.createObjectStore("file");
      database.createObjectStore("draft", { keyPath: "key" });
    },
  });
  return opened;
}
