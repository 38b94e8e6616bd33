import type { Db } from "./db.ts";

const hooks = new WeakMap<object, (() => void)[]>();

/**
 * Runs `body` in one transaction, joining the one that is already open.
 * A serialization failure or deadlock is tried again, at most twice.
 */
export async function transact<T>(db: Db, body: (tx: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return body(db);
  for (let attempt = 0; ; attempt++) {
    const afterwards: (() => void)[] = [];
    try {
      const result = await db.transaction().execute((tx) => {
        hooks.set(tx, afterwards);
        return body(tx);
      });
      for (const hook of afterwards) hook();
      return result;
    } catch (error) {
      if (attempt < 2 && isTransient(error)) continue;
      throw error;
    }
  }
}

/** Runs `hook` once the transaction of `db` is durable; never if it rolls back. Outside a transaction: at once. */
export function afterCommit(db: Db, hook: () => void): void {
  const list = hooks.get(db);
  if (list) list.push(hook);
  else hook();
}

const isTransient = (error: unknown): boolean => {
  const code = (error as { code?: string } | null)?.code;
  return code === "40001" || code === "40P01";
};
