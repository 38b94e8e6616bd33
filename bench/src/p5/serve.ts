// The server of P5 as a process of its own: all routes, jobs and events; one line with its port when it is ready.
import { createLogger, createServer, startDispatcher, startJobs } from "@zhida/platform";
import { wire } from "./wire.ts";

const wired = await wire(process.argv[2] ?? "");
const { db, url, clock, modules, authenticate } = wired;
const log = createLogger({ level: "error" });
const jobs = await startJobs({ url, db, clock, log, jobs: modules.flatMap((module) => module.jobs ?? []) });
await wired.start();
const subscriptions = modules.flatMap((module) => module.subscriptions ?? []);
const dispatcher = startDispatcher({ db, clock, log, subscriptions });
const server = await createServer({ db, clock, log, modules, authenticate, requestsPerMinute: 0 });
await server.listen({ host: "127.0.0.1", port: 0 });
const { port } = server.server.address() as { port: number };
process.stdout.write(`${port}\n`);
process.once("SIGTERM", async () => {
  await server.close();
  await dispatcher.stop();
  await jobs.stop();
  await wired.stop();
  process.exit();
});
