import { type SealedBatch, TABLES, type TableName } from "./batch.ts";

/** A partition that was taken away meanwhile is found missing again after this time. */
const TRUSTED_MS = 600_000;

/** Makes the partition of each day once, however many batches ask for it at the same time. */
export function partitionDays(ensure: (table: TableName, day: string) => Promise<void>) {
  let made = new Map<string, Promise<void>>();
  let since = performance.now();
  return {
    make: async (days: SealedBatch["days"]): Promise<void> => {
      if (performance.now() - since > TRUSTED_MS) {
        made = new Map();
        since = performance.now();
      }
      for (const table of TABLES) {
        for (const day of days[table]) {
          const key = `${table} ${day}`;
          const making = made.get(key) ?? ensure(table, day);
          made.set(key, making);
          await making.catch((error: unknown) => {
            made.delete(key);
            throw error;
          });
        }
      }
    },
  };
}
