import { sql } from "kysely";
import type { Db } from "../db/db.ts";
import type { LiveBus } from "../events/live-bus.ts";
import type { Clock } from "./clock.ts";

const TOPIC = "platform.clock-moved";

/** Sets the clock to where the demo last put it, and keeps following when another process moves it. */
export async function followStoredClock(db: Db, live: LiveBus, clock: Clock): Promise<void> {
  const { rows } = await sql<{ offset_ms: number }>`select offset_ms from platform.clock`.execute(db);
  clock.setOffset(rows[0]?.offset_ms ?? 0);
  live.subscribe(TOPIC, (offset) => clock.setOffset(Number(offset)));
}

/** Sets the demo's clock for all processes. */
export async function setClock(db: Db, live: LiveBus, clock: Clock, to: Date): Promise<void> {
  const offset = clock.offset() + to.getTime() - clock.now().getTime();
  await sql`update platform.clock set offset_ms = ${offset}`.execute(db);
  clock.setOffset(offset);
  live.publish({ db }, TOPIC, offset);
}
