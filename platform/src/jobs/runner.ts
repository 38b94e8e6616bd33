import { fromKysely, PgBoss } from "pg-boss";
import type { Clock } from "../clock/clock.ts";
import type { Db } from "../db/db.ts";
import { newId } from "../db/ids.ts";
import { transact } from "../db/transact.ts";
import type { Work } from "../db/work.ts";
import type { Logger } from "../log/log.ts";
import type { Job } from "./job.ts";

export type JobRunner = {
  /** Runs every repeating job once, now: after the demo clock was moved, and in tests. */
  runRepeating(): Promise<void>;
  stop(): Promise<void>;
};

let sender: PgBoss | undefined;

/** Puts a job in the queue, by its name, in the same transaction as the data it will work on. */
export async function enqueue<T extends object>(
  { db }: Work,
  target: Pick<Job<T>, "name">,
  data: T,
  options?: { startAfter?: Date },
): Promise<void> {
  if (!sender) throw new Error("Jobs are not started in this process.");
  await sender.send(target.name, data, { ...options, db: fromKysely(db) });
}

/** Starts the workers of all jobs. Jobs of one name run one at a time in a process. */
export async function startJobs(options: {
  url: string;
  db: Db;
  clock: Clock;
  log: Logger;
  jobs: Job[];
  /** `false`: only send; nothing is worked on in this process unless asked. */
  work?: boolean;
}): Promise<JobRunner> {
  const { db, clock, log, jobs } = options;
  const boss = new PgBoss({ connectionString: options.url, max: 3, schema: "jobs", application_name: "zhida-jobs" });
  boss.on("error", (error) => log.error({ err: error }, "job queue"));
  await boss.start();
  for (const each of jobs) {
    const deadLetter = each.givenUp && `${each.name}.given-up`;
    if (deadLetter) await boss.createQueue(deadLetter);
    await boss.createQueue(each.name, { retryLimit: each.retries ?? 3, retryDelay: 5, retryBackoff: true });
    if (deadLetter) await boss.updateQueue(each.name, { deadLetter });
    if (options.work === false) continue;
    if (deadLetter) {
      await boss.work(deadLetter, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([item]) => {
        const work = { now: clock.now(), requestId: item?.id ?? newId() };
        await transact(db, async (tx) => each.givenUp?.({ ...work, db: tx }, each.data.parse(item?.data)));
      });
    }
    if (each.cron) await boss.schedule(each.name, each.cron, {}, { tz: "Asia/Shanghai" });
    await boss.work(each.name, { batchSize: 1, pollingIntervalSeconds: each.cron ? 5 : 1 }, async ([item]) => {
      await run(each, item?.data ?? {}, item?.id);
    });
  }
  sender = boss;

  const run = async (each: Job, input: unknown, id = newId()) => {
    const data = each.data.parse(input);
    const work = { now: clock.now(), requestId: id };
    if (each.transaction === false) await each.handler({ ...work, db }, data);
    else await transact(db, (tx) => each.handler({ ...work, db: tx }, data));
  };

  return {
    runRepeating: async () => {
      for (const each of jobs) if (each.cron) await run(each, {});
    },
    stop: async () => {
      if (sender === boss) sender = undefined;
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}
