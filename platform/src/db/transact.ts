import { CompiledQuery, type DatabaseConnection, PostgresDialect, Transaction } from "kysely";
import { ABORTED } from "./batch.ts";
import type { Db } from "./db.ts";

type Open = { afterwards: (() => void)[]; unawaited: Promise<unknown>[]; isOver: boolean };

const opened = new WeakMap<object, Open>();

/**
 * Runs `body` in one transaction, joining the one that is already open. What is asked at once goes out at once, `begin` with the first
 * statement. A serialization failure or deadlock is tried again, at most twice.
 */
export async function transact<T>(db: Db, body: (tx: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return body(db);
  for (let attempt = 0; ; attempt++) {
    const open: Open = { afterwards: [], unawaited: [], isOver: false };
    try {
      const result = await db.getExecutor().provideConnection((connection) => run(db, connection, open, body));
      for (const hook of open.afterwards) hook();
      return result;
    } catch (error) {
      if (attempt < 2 && isTransient(error)) continue;
      throw error;
    }
  }
}

/** Runs `hook` once the transaction of `db` is durable; never if it rolls back. Outside a transaction: at once. */
export function afterCommit(db: Db, hook: () => void): void {
  const open = opened.get(db);
  if (open) open.afterwards.push(hook);
  else hook();
}

/**
 * For a write whose outcome is not needed on the way: the next statement or the commit goes out right behind it, and the transaction fails
 * if it failed. Outside a transaction it is waited for.
 */
export async function withoutWaiting(db: Db, write: Promise<unknown>): Promise<void> {
  const open = opened.get(db);
  if (!open) return void (await write);
  open.unawaited.push(write);
  // The commit looks at it; until then it must not count as unhandled.
  write.catch(() => {});
}

async function run<T>(db: Db, connection: DatabaseConnection, open: Open, body: (tx: Db) => Promise<T>): Promise<T> {
  const tx = transactionOn(db, connection, open);
  void withoutWaiting(tx, connection.executeQuery(BEGIN));
  try {
    const result = await body(tx);
    open.isOver = true;
    const [{ rows }] = await Promise.all([connection.executeQuery<{ command: string }>(COMMIT), ...open.unawaited]);
    // PostgreSQL answers the commit of a transaction in which a statement failed with ROLLBACK.
    if (rows[0]?.command !== "COMMIT") throw new Error("a statement failed that nobody waited for");
    return result;
  } catch (error) {
    open.isOver = true;
    await connection.executeQuery(ROLLBACK).catch(() => {});
    // The first failure is the cause; whatever was sent behind it only says that the transaction is aborted.
    const failed = (await Promise.allSettled(open.unawaited)).find(({ status }) => status === "rejected");
    throw isAborted(error) && failed?.status === "rejected" ? failed.reason : error;
  }
}

const BEGIN = CompiledQuery.raw("begin");
const COMMIT = CompiledQuery.raw("commit");
const ROLLBACK = CompiledQuery.raw("rollback");

/** Kysely's own transactions send one statement at a time; this one leaves the order of the pipeline to the connection. */
function transactionOn(db: Db, connection: DatabaseConnection, open: Open): Db {
  const executor = db.getExecutor().withConnectionProvider({
    provideConnection: async (consumer) => {
      if (open.isOver) throw new Error("the transaction is over");
      return consumer(connection);
    },
  });
  const tx = new Transaction<object>({
    config: { dialect: NO_DIALECT },
    dialect: NO_DIALECT,
    driver: NO_DRIVER,
    executor,
  });
  opened.set(tx, open);
  return tx;
}

/** Kysely asks for them; a transaction has its connection. */
const NO_DIALECT = new PostgresDialect({
  pool: async () => {
    throw new Error("a transaction opens no connection");
  },
});
const NO_DRIVER = NO_DIALECT.createDriver();

const codeOf = (error: unknown): string | undefined => (error as { code?: string } | null)?.code;

const isTransient = (error: unknown): boolean => ["40001", "40P01"].includes(codeOf(error) ?? "");

/** A statement that was to be parsed behind the one that failed is not known to those sent after it: invalid_sql_statement_name. */
const isAborted = (error: unknown): boolean => [ABORTED, "26000"].includes(codeOf(error) ?? "");
