import { join } from "node:path";
import {
  type Config,
  createDb,
  createLiveBus,
  createLogger,
  createPool,
  createServer,
  localBlobs,
  migrate,
  s3Blobs,
  startDispatcher,
  startJobs,
  storedClock,
} from "@zhida/platform";
import { serveApiReference } from "./api-reference.ts";
import { demoModule } from "./demo/demo-module.ts";
import { ensureDemo } from "./demo/ensure-demo.ts";
import { buildModules } from "./modules.ts";
import { openDatabase } from "./start/database.ts";
import { takeLock } from "./start/lock.ts";
import { ensurePortFree } from "./start/port.ts";
import { say } from "./start/say.ts";
import { undoAll } from "./start/undo.ts";
import { buildWeb } from "./start/web-build.ts";
import { serveWebApp } from "./web-app.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** Starts everything in one process, in order; `stop` undoes it in the opposite order. */
export async function startZhida(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  const undo = undoAll();
  try {
    await ensurePortFree(config);
    undo.add(takeLock(config.dataFolder));
    const web = config.web ? buildWeb(ROOT) : undefined;
    web?.catch(() => {});
    say("  Starting the database …");
    const database = await openDatabase(config);
    undo.add(database.close);

    const log = createLogger({ level: config.logLevel, file: join(config.dataFolder, "server.log") });
    const pool = createPool({ url: database.url });
    const db = createDb({ url: database.url }, pool);
    undo.add(() => db.destroy());
    const live = await createLiveBus(database.url);
    undo.add(() => live.stop());

    const blobs = config.s3Url ? await s3Blobs(config.s3Url) : localBlobs(join(config.dataFolder, "files"));
    const wiring = { db, url: database.url, live, blobs, config, log };
    await migrate(database.url, buildModules({ ...wiring, clock: undefined as never }).modules);
    const clock = await storedClock(db, live);
    const built = buildModules({ ...wiring, clock });
    const jobs = built.modules.flatMap((module) => module.jobs ?? []);
    const runner = await startJobs({ url: database.url, db, clock, log, jobs });
    undo.add(() => runner.stop());
    for (const module of built.modules) {
      await module.start?.();
      if (module.stop) undo.add(module.stop);
    }
    const dispatcher = startDispatcher({
      db,
      clock,
      log,
      subscriptions: built.modules.flatMap((module) => module.subscriptions ?? []),
    });
    undo.add(() => dispatcher.stop());
    if (config.demo) await ensureDemo({ ...built, db, url: database.url, clock, live, size: config.demoSize });

    const modules = [...built.modules, demoModule({ config, db, live, clock, runner, dispatcher })];
    const server = await createServer({ db, clock, log, modules, authenticate: built.authenticate });
    await serveApiReference(server);
    if (web) await serveWebApp(server, await web);
    undo.add(() => server.close());
    await server.listen({ host: config.host, port: config.port });
    return { url: `http://${config.host}:${config.port}`, stop: undo.run };
  } catch (error) {
    await undo.run();
    throw error;
  }
}
