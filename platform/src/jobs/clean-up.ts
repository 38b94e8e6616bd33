import { sql } from "kysely";
import { z } from "zod";
import { job } from "./job.ts";

const DAY = 24 * 3600 * 1000;
const KEEP_ANSWERS = 2 * DAY;
const KEEP_EVENTS = 30 * DAY;

/** Idempotency answers are kept for two days, events that all have taken for thirty. */
export const cleanUp = job({
  name: "platform.clean-up",
  cron: "17 3 * * *",
  data: z.object({}),
  handler: async ({ db, now }) => {
    const before = (age: number) => new Date(now.getTime() - age);
    await sql`delete from platform.idempotency where at < ${before(KEEP_ANSWERS)}`.execute(db);
    await sql`with gone as (
        delete from platform.outbox o where dispatched_at < ${before(KEEP_EVENTS)}
          and not exists (select 1 from platform.failed_delivery f where f.event_id = o.id) returning id)
      delete from platform.delivery d using gone where d.event_id = gone.id`.execute(db);
  },
});
