import { outboxDatabase } from "./outbox-database.ts";

/** What was begun under that key on this phone. */
export async function readDraft<Content>(key: string): Promise<Content | undefined> {
  return (await (await outboxDatabase()).get("draft", key))?.content as Content | undefined;
}

export async function keepDraft(key: string, content: unknown): Promise<void> {
  await (await outboxDatabase()).put("draft", { key, savedAt: Date.now(), content });
}

/** Forgets what was begun; its files stay for the entry that it became. */
export async function dropDraft(key: string): Promise<void> {
  await (await outboxDatabase()).delete("draft", key);
}
