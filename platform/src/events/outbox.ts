import { sql } from "kysely";
import type { z } from "zod";
import { newId } from "../db/ids.ts";
import { afterCommit, withoutWaiting } from "../db/transact.ts";
import type { Work } from "../db/work.ts";
import type { EventDefinition } from "./event.ts";

const wakeUps = new Set<() => void>();

/** Records that something happened, in the same transaction as the thing itself; it is delivered after the commit. */
export async function emit<T extends z.ZodType>(
  { db, now }: Work,
  event: EventDefinition<T>,
  { subject, division, data }: { subject: string; division: string; data: z.input<T> },
): Promise<void> {
  const source = `/zhida/${event.type.split(".")[0]}`;
  const written = sql`insert into platform.outbox (id, type, source, subject, division, data, at)
    values (${newId()}, ${event.type}, ${source}, ${subject}, ${division}, ${JSON.stringify(event.data.parse(data))}, ${now})`;
  await withoutWaiting(db, written.execute(db));
  afterCommit(db, () => {
    for (const wake of wakeUps) wake();
  });
}

/** The same for many at once, in one statement. */
export async function emitAll<T extends z.ZodType>(
  { db, now }: Work,
  event: EventDefinition<T>,
  happened: readonly { subject: string; division: string; data: z.input<T> }[],
): Promise<void> {
  if (happened.length === 0) return;
  const rows = happened.map((each) => ({ ...each, id: newId(), data: event.data.parse(each.data) }));
  await sql`insert into platform.outbox (id, type, source, subject, division, data, at)
    select id, ${event.type}, ${`/zhida/${event.type.split(".")[0]}`}, subject, division, data, ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, subject text, division text, data jsonb)`.execute(
    db,
  );
  afterCommit(db, () => {
    for (const wake of wakeUps) wake();
  });
}

/** Calls `wake` whenever this process committed an event. Returns how to stop. */
export function onEmitted(wake: () => void): () => void {
  wakeUps.add(wake);
  return () => wakeUps.delete(wake);
}
