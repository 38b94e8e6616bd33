import type { Writable } from "node:stream";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";

/** Longer statements (bulk inserts) come in too many shapes to be worth keeping. */
const MAX_SQL = 6_000;
const MAX_NAMES = 2_000;
const names = new Map<string, string>();

/** Gives every parametrised statement a name, so that PostgreSQL parses and plans it once per connection. */
export function preparing(
  pool: pg.Pool,
  onStatement?: (sql: string, parameters: readonly unknown[]) => void,
): PostgresPool {
  const wrap = (client: pg.PoolClient) => ({
    query: (sql: string, parameters: unknown[]) => {
      onStatement?.(sql, parameters);
      sendTogether(client);
      const name = parameters.length > 0 ? nameOf(sql) : undefined;
      return name ? client.query({ name, text: sql, values: parameters }) : client.query(sql, parameters);
    },
    // A connection whose transaction could not be ended serves nobody else.
    release: () => client.release(client.getTransactionStatus() !== "I"),
  });
  return {
    connect: async () => wrap(await pool.connect()) as unknown as PostgresPoolClient,
    end: () => pool.end(),
  } as PostgresPool;
}

/** What is asked in one turn of the event loop goes out in one write: each costs a system call and wakes PostgreSQL. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known || sql.length > MAX_SQL || names.size >= MAX_NAMES) return known;
  const name = `z${names.size}`;
  names.set(sql, name);
  return name;
}
