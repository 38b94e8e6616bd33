import { join } from "node:path";
import { type Config, createLogger, createServer, startDispatcher, startJobs } from "@zhida/platform";
import { serveApiReference } from "./api-reference.ts";
import { demoModule } from "./demo/demo-module.ts";
import { ensureDemo } from "./demo/ensure-demo.ts";
import { isCountyAlive, startLiveCounty } from "./demo/live-county.ts";
import { assemble } from "./start/assemble.ts";
import { ensurePortFree } from "./start/port.ts";
import { say } from "./start/say.ts";
import type { Undo } from "./start/undo.ts";
import { buildWeb } from "./start/web-build.ts";
import { serveWebApp } from "./web-app.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** Starts everything in one process, in order, and answers where; `undo` stops it in the opposite order. */
export async function startZhida(config: Config, undo: Undo): Promise<string> {
  await ensurePortFree(config);
  const web = config.web ? buildWeb(ROOT) : undefined;
  web?.catch(() => {});
  say("  Starting the database …");
  const built = await assemble(config, undo);
  const { db, url, live, clock } = built;
  const log = createLogger({ level: config.logLevel, file: join(config.dataFolder, "server.log") });
  const jobs = built.modules.flatMap((module) => module.jobs ?? []);
  const runner = await startJobs({ url, db, clock, log, jobs });
  undo.add(() => runner.stop());
  built.monitoring.onFailure((error) => log.error({ err: error }, "intake of device data"));
  for (const module of built.modules) await module.start?.();
  const subscriptions = built.modules.flatMap((module) => module.subscriptions ?? []);
  const dispatcher = startDispatcher({ db, clock, log, subscriptions });
  undo.add(() => dispatcher.stop());
  if (config.demo) await ensureDemo({ ...built, size: config.demoSize });

  const modules = [...built.modules, demoModule({ config, db, live, clock, runner, dispatcher })];
  const server = await createServer({ db, clock, log, modules, authenticate: built.authenticate });
  await serveApiReference(server);
  if (web) await serveWebApp(server, await web);
  undo.add(() => server.close());
  await server.listen({ host: config.host, port: config.port });
  if (config.demo && isCountyAlive(process.env)) {
    const failed = (err: unknown) => log.error({ err }, "the simulated county stumbled");
    const county = await startLiveCounty({ ...built, host: "127.0.0.1", log: failed });
    if (county) undo.add(() => county.stop());
  }
  return `http://${config.host}:${config.port}`;
}
