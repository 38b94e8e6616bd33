import { join } from "node:path";
import { createLogger, startJobs } from "@zhida/platform";
import { ensureDemo } from "./demo/ensure-demo.ts";
import { runTool } from "./run-tool.ts";
import { say } from "./start/say.ts";

// Puts the demo county into the database of the settings, without serving. What it leaves to be done later waits for the server.
await runTool(async (built, config, undo) => {
  const { url, db, clock, modules } = built;
  const log = createLogger({ level: config.logLevel, file: join(config.dataFolder, "server.log") });
  const jobs = modules.flatMap((module) => module.jobs ?? []);
  const runner = await startJobs({ url, db, clock, log, jobs, work: false });
  undo.add(() => runner.stop());
  for (const module of modules) await module.start?.();
  await ensureDemo({ ...built, size: config.demoSize });
  say("  The demo county is there.");
});
