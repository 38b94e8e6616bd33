import { createDb, createLiveBus, createServer, localBlobs, readConfig, systemClock } from "@zhida/platform";
import { buildModules } from "./modules.ts";

/** The OpenAPI document of all routes. Nothing is started and no database is asked. */
export async function describeApi(): Promise<unknown> {
  const url = "postgresql://localhost/none";
  const db = createDb({ url });
  const clock = systemClock();
  const config = readConfig({});
  const { modules } = buildModules({ db, url, clock, config, live: await createLiveBus(), blobs: localBlobs("none") });
  const server = await createServer({ db, clock, modules });
  await server.ready();
  return server.swagger();
}
