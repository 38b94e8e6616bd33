import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPool, startEmbeddedPostgres } from "@zhida/platform";
import { spreads } from "./facts.ts";
import type { Policy } from "./policies.ts";

/** Milliseconds of each policy's count over the people in a CSV file, without parallel workers, and the counts. */
export async function timePostgres(
  fill: (file: string) => Promise<void>,
  policies: readonly Policy[],
): Promise<{ times: number[]; counts: number[] }> {
  const directory = mkdtempSync(join(tmpdir(), "zhida-p2-"));
  chmodSync(directory, 0o755);
  const postgres = await startEmbeddedPostgres({ directory });
  const pool = createPool({ url: postgres.url("postgres"), maxConnections: 1 });
  try {
    const file = join(directory, "people.csv");
    await fill(file);
    chmodSync(file, 0o644);
    const columns = spreads.map(({ name, kind }) => `${name} ${types[kind]}`);
    await pool.query(`create table people (region integer, ${columns.join(", ")})`);
    await pool.query(`copy people from '${file}' (format csv)`);
    await pool.query("vacuum analyze people");
    await pool.query("set max_parallel_workers_per_gather = 0");
    const [times, counts]: [number[], number[]] = [[], []];
    for (const { where } of policies) {
      const started = performance.now();
      const { rows } = await pool.query(`select count(*)::int as count from people where ${where}`);
      times.push(performance.now() - started);
      counts.push(Number(rows[0].count));
    }
    return { times, counts };
  } finally {
    await pool.end();
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

const types = { boolean: "boolean", text: "smallint", number: "smallint", date: "integer", amount: "integer" };
