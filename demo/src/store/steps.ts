import { type Db, tables } from "@zhida/platform";

interface DemoTables {
  "demo.step": { name: string; done_at: Date };
}

/** Whether a step of setting up the demo was done, by this start or an earlier one. */
export async function isDone(db: Db, name: string): Promise<boolean> {
  const row = await tables<DemoTables>(db)
    .selectFrom("demo.step")
    .select("name")
    .where("name", "=", name)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes the step down; false if it stood there already. */
export async function markDone(db: Db, name: string): Promise<boolean> {
  const row = await tables<DemoTables>(db)
    .insertInto("demo.step")
    .values({ name, done_at: new Date() })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .returning("name")
    .executeTakeFirst();
  return row !== undefined;
}
