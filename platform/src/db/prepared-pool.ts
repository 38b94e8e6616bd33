import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";
import { type Answer, Batch, type Statement, toParameters } from "./batch.ts";

/** Longer statements (bulk inserts) come in too many shapes to be worth keeping. */
const MAX_SQL = 6_000;
const MAX_NAMES = 2_000;
const names = new Map<string, string>();
/** They have no parameters and are statements all the same, not scripts. */
const OF_TRANSACTIONS = new Set(["begin", "commit"]);

/**
 * Gives every parametrised statement a name, so that PostgreSQL parses and plans it once per connection, and sends what is asked in one turn
 * of the event loop together: each way costs system calls and wakes two processes.
 */
export function preparing(
  pool: pg.Pool,
  onStatement?: (sql: string, parameters: readonly unknown[]) => void,
): PostgresPool {
  const wrap = (client: pg.PoolClient) => {
    let gathered: Statement[] = [];
    const send = () => {
      if (gathered.length > 0) client.query(new Batch(gathered) as unknown as pg.Query);
      gathered = [];
    };
    const gather = (text: string, parameters: readonly unknown[]) =>
      new Promise<Answer>((resolve, reject) => {
        const values = toParameters(parameters);
        if (gathered.length === 0) process.nextTick(send);
        gathered.push({ text, name: nameOf(text), values, resolve, reject });
      });
    return {
      query: (sql: string, parameters: readonly unknown[]) => {
        onStatement?.(sql, parameters);
        if (parameters.length > 0 || OF_TRANSACTIONS.has(sql)) return gather(sql, parameters);
        send();
        return client.query(sql);
      },
      release: () => {
        send();
        // A connection whose transaction could not be ended serves nobody else.
        client.release(client.getTransactionStatus() !== "I");
      },
    };
  };
  return {
    connect: async () => wrap(await pool.connect()) as unknown as PostgresPoolClient,
    end: () => pool.end(),
  } as PostgresPool;
}

function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known || sql.length > MAX_SQL || names.size >= MAX_NAMES) return known;
  const name = `z${names.size}`;
  names.set(sql, name);
  return name;
}
