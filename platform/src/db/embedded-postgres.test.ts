import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";

test("a server that was left running is adopted, with its data", async () => {
  const directory = mkdtempSync(join(tmpdir(), "zhida-embedded-"));
  const first = await startEmbeddedPostgres({ directory, throwaway: true });
  const client = new pg.Client({ connectionString: first.url() });
  await client.connect();
  await client.query("create table kept (n int); insert into kept values (7)");
  await client.end();

  const second = await startEmbeddedPostgres({ directory, throwaway: true });
  const again = new pg.Client({ connectionString: second.url() });
  await again.connect();
  expect((await again.query("select n, current_setting('server_version') v from kept")).rows[0]).toMatchObject({
    n: 7,
  });
  await again.end();
  await second.stop();
});
