import type { Db } from "./db.ts";

/** A unit of work: one request, job or event. Its writes share `db`, which is a transaction wherever something may be written. */
export type Work = { db: Db; now: Date; requestId: string };
