import { type Clock, createLogger, type Db, type Module, newId, startDispatcher, transact } from "@zhida/platform";

/** These look at the county as it stands on its first morning: the weeks before it are not theirs to live through. */
const BEGIN_TODAY = new Set(["matching", "benefits"]);

/** Does what the running system does in the course of a day: repeating jobs, then the news that waits, at the clock's time. */
export function settler({ db, clock, modules }: { db: Db; clock: Clock; modules: readonly Module[] }) {
  const log = createLogger({ level: "error" });
  const subscriptions = modules.flatMap((module) => module.subscriptions ?? []);
  const living = modules.filter(({ name }) => !BEGIN_TODAY.has(name));
  const jobs = living.flatMap((module) => module.jobs ?? []).filter(({ cron }) => cron !== undefined);
  const dispatcher = startDispatcher({ db, clock, log, subscriptions, poll: false });
  return {
    settle: async (): Promise<void> => {
      await dispatcher.drain();
      for (const { transaction, handler, data } of jobs) {
        const work = { db, now: clock.now(), requestId: newId() };
        if (transaction === false) await handler(work, data.parse({}));
        else await transact(db, (tx) => handler({ ...work, db: tx }, data.parse({})));
      }
      await dispatcher.drain();
    },
    stop: () => dispatcher.stop(),
  };
}
