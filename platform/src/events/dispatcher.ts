import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import type { Clock } from "../clock/clock.ts";
import type { Db } from "../db/db.ts";
import { transact } from "../db/transact.ts";
import type { Logger } from "../log/log.ts";
import type { CloudEvent, Subscription } from "./event.ts";
import { onEmitted } from "./outbox.ts";

export type Dispatcher = {
  /** Delivers everything that waits now; answers how many events it took. */
  drain(): Promise<number>;
  stop(): Promise<void>;
};

type Row = Omit<CloudEvent, "time"> & { at: Date };

const BATCH = 200;
const POLL_MS = 1_000;
/** After a batch, so that what comes one by one is taken together: a batch costs four statements, however much it holds. */
const GATHER_MS = 25;
const BACKOFF_SECONDS = [5, 30, 120, 600, 3600];

/** Takes events out of the outbox, oldest first, and hands each to its listeners. Many processes may run it at once. */
export function startDispatcher(options: {
  db: Db;
  clock: Clock;
  log: Logger;
  subscriptions: Subscription[];
  poll?: boolean;
}): Dispatcher {
  const { db, clock, log } = options;
  const listeners = Map.groupBy(options.subscriptions, (subscription) => subscription.type);
  /** Failures of listeners that are no longer here wait aside, so that they hold up nobody's. */
  const names = options.subscriptions.map(({ name }) => name);
  let running: Promise<void> | undefined;
  let again = false;
  /** Each second, however many events come. */
  let isRetryDue = false;
  let stopped = false;

  const takeNew = async (): Promise<number> => {
    let taken = 0;
    for (let size = BATCH; size === BATCH && !stopped; taken += size) size = await dispatchBatch();
    return taken;
  };
  const drain = async (): Promise<number> => (await takeNew()) + (await retryFailed());
  const round = (): Promise<number> => {
    if (!isRetryDue) return takeNew();
    isRetryDue = false;
    return drain();
  };
  const wake = () => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = round()
      .then((taken) => (taken > 0 && !stopped ? setTimeout(GATHER_MS) : undefined))
      .catch((error) => log.error({ err: error }, "events could not be dispatched"))
      .finally(() => {
        running = undefined;
        if (again) {
          again = false;
          wake();
        }
      });
  };
  const poll = () => {
    isRetryDue = true;
    wake();
  };

  const dispatchBatch = () =>
    transact(db, async (tx) => {
      const { rows } = await sql<Row>`select id, type, source, subject, division, data, at from platform.outbox
        where dispatched_at is null order by id limit ${BATCH} for update skip locked`.execute(tx);
      for (const row of rows) for (const listener of listeners.get(row.type) ?? []) await deliver(row, listener);
      if (rows.length > 0) {
        await sql`update platform.outbox set dispatched_at = ${clock.now()} where id = any(${rows.map((row) => row.id)})`.execute(
          tx,
        );
      }
      return rows.length;
    });

  /** One listener, one transaction of its own: a failing listener holds up nobody else. */
  const deliver = async (row: Row, listener: Subscription, attempt = 0): Promise<void> => {
    const { at, ...event } = row;
    try {
      await transact(db, async (tx) => {
        const first = await sql`insert into platform.delivery (event_id, subscriber, at)
          values (${row.id}, ${listener.name}, ${clock.now()}) on conflict do nothing returning 1`.execute(tx);
        if (first.rows.length === 0) return;
        await listener.handler({ db: tx, now: clock.now(), requestId: row.id }, { ...event, time: at.toISOString() });
        if (attempt > 0) await forget(tx, row.id, listener.name);
      });
    } catch (error) {
      log.error(
        { err: error, event: row.id, type: row.type, subscriber: listener.name, attempt },
        "event was not taken",
      );
      await remember(row.id, listener.name, attempt + 1, error as Error);
    }
  };

  const forget = (tx: Db, id: string, subscriber: string) =>
    sql`delete from platform.failed_delivery where event_id = ${id} and subscriber = ${subscriber}`.execute(tx);

  const remember = (id: string, subscriber: string, attempts: number, error: Error) => {
    const wait = BACKOFF_SECONDS[Math.min(attempts, BACKOFF_SECONDS.length) - 1] ?? 3600;
    const next = new Date(clock.now().getTime() + wait * 1000);
    return sql`insert into platform.failed_delivery (event_id, subscriber, attempts, error, next_attempt_at)
      values (${id}, ${subscriber}, ${attempts}, ${error.message.slice(0, 500)}, ${next})
      on conflict (event_id, subscriber) do update
      set attempts = excluded.attempts, error = excluded.error, next_attempt_at = excluded.next_attempt_at`.execute(db);
  };

  const retryFailed = async (): Promise<number> => {
    const { rows } = await sql<Row & { subscriber: string; attempts: number }>`
      select o.id, o.type, o.source, o.subject, o.division, o.data, o.at, f.subscriber, f.attempts
      from platform.failed_delivery f join platform.outbox o on o.id = f.event_id
      where f.next_attempt_at <= ${clock.now()} and f.subscriber = any(${names}) order by f.next_attempt_at limit ${BATCH}`.execute(
      db,
    );
    for (const { subscriber, attempts, ...row } of rows) {
      const listener = listeners.get(row.type)?.find((candidate) => candidate.name === subscriber);
      if (listener) await deliver(row, listener, attempts);
    }
    return rows.length;
  };

  const timer = options.poll === false ? undefined : setInterval(poll, POLL_MS);
  const unhook = options.poll === false ? () => {} : onEmitted(wake);
  return {
    drain,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      unhook();
      await running;
    },
  };
}
