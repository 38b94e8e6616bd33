import { createPool } from "@zhida/platform";
import { sentenceOfDatabase } from "./database-failure.ts";
import { StartFailure } from "./start-failure.ts";

const OLDEST = 150_000;

/** Refuses a database that cannot be reached or is too old, before anything is written. */
export async function checkDatabase(url: string): Promise<void> {
  if (!URL.canParse(url)) throw new StartFailure("DATABASE_URL cannot be read: write special characters as %XX.");
  const pool = createPool({ url, maxConnections: 1, connectSeconds: 10 });
  try {
    const { rows } = await pool.query("show server_version_num");
    const version = Number(rows[0].server_version_num);
    if (version < OLDEST)
      throw new StartFailure(`DATABASE_URL is PostgreSQL ${Math.floor(version / 10_000)}; 15 or newer is needed.`);
  } catch (cause) {
    if (cause instanceof StartFailure || sentenceOfDatabase(cause)) throw cause;
    const { host, pathname } = new URL(url);
    const reason = (cause as Error).message || (cause as { code?: string }).code;
    throw new StartFailure(
      `The database ${pathname.slice(1)} at ${host || "localhost"} does not answer (${reason}). Check DATABASE_URL.`,
      { cause },
    );
  } finally {
    await pool.end();
  }
}
