import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import pg from "pg";

export type MigrationSource = { name: string; migrations?: URL };

/** One lock for all processes that start against the same database. */
const LOCK = 7_341_950;

/**
 * Brings the database to the newest schema: every module's `NNNN_*.sql` once, in order, each in its own transaction.
 * A file that was changed after it ran is refused: write a new one instead.
 */
export async function migrate(
  url: string,
  modules: MigrationSource[],
  onApplied?: (name: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(`create schema if not exists platform;
      create table if not exists platform.migration (
        module text not null, name text not null, checksum text not null, applied_at timestamptz not null default now(),
        primary key (module, name))`);
    const done = await client.query<{ module: string; name: string; checksum: string }>(
      "select * from platform.migration",
    );
    const checksums = new Map(done.rows.map((row) => [`${row.module}/${row.name}`, row.checksum]));
    for (const module of modules) {
      for (const file of await sqlFiles(module.migrations)) {
        const checksum = createHash("sha256").update(file.sql).digest("hex");
        const id = `${module.name}/${file.name}`;
        const known = checksums.get(id);
        if (known === checksum) continue;
        if (known) throw new Error(`Migration ${id} was changed after it ran. Restore it and write a new file.`);
        await apply(client, module.name, file, checksum);
        onApplied?.(id);
      }
    }
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, module: string, file: { name: string; sql: string }, checksum: string) {
  await client.query("begin");
  try {
    await client.query(file.sql);
    await client.query("insert into platform.migration (module, name, checksum) values ($1, $2, $3)", [
      module,
      file.name,
      checksum,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${module}/${file.name} failed: ${(error as Error).message}`, { cause: error });
  }
}

async function sqlFiles(folder: URL | undefined) {
  if (!folder) return [];
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(new URL(name, folder), "utf8") })));
}
