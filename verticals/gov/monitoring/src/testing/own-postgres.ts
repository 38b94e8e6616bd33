import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DatabaseServer, startEmbeddedPostgres } from "@zhida/platform";

/** A PostgreSQL that a test may stop and start again; commits are real. */
export async function ownPostgres() {
  const directory = mkdtempSync(join(tmpdir(), "zhida-away-"));
  chmodSync(directory, 0o755);
  let server: DatabaseServer | undefined = await startEmbeddedPostgres({ directory });
  const url = server.url();
  const stop = async () => {
    await server?.stop();
    server = undefined;
  };
  return {
    url,
    stop,
    start: async () => {
      server = await startEmbeddedPostgres({ directory });
    },
    remove: async () => {
      await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
