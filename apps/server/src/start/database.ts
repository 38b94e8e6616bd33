import { type Config, startEmbeddedPostgres } from "@zhida/platform";
import { checkDatabase } from "./check-database.ts";
import { StartFailure } from "./start-failure.ts";

/** The database of the settings, or PostgreSQL in the data folder. */
export async function openDatabase(config: Config): Promise<{ url: string; close(): Promise<void> }> {
  if (config.databaseUrl) {
    await checkDatabase(config.databaseUrl);
    return { url: config.databaseUrl, close: async () => {} };
  }
  try {
    const server = await startEmbeddedPostgres({ directory: config.dataFolder });
    return { url: server.url(), close: () => server.stop() };
  } catch (cause) {
    throw new StartFailure(`The database in ${config.dataFolder} did not start. ${(cause as Error).message}`, {
      cause,
    });
  }
}
