import type pg from "pg";

/**
 * Takes the indexes off a table that is about to be filled and answers how to put them back exactly as they were. Part of the
 * caller's transaction: if it fails, they were never away.
 */
export async function setIndexesAside(client: pg.ClientBase, table: string): Promise<() => Promise<void>> {
  const keys = await client.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = $1::regclass and contype in ('p', 'u')`,
    [table],
  );
  const indexes = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = $1::regclass and not indisprimary and not exists (select from pg_constraint where conindid = indexrelid)`,
    [table],
  );
  for (const { name } of keys.rows) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
  return async () => {
    await client.query("set local maintenance_work_mem = '256MB'");
    for (const { name, definition } of keys.rows) {
      await client.query(`alter table ${table} add constraint ${name} ${definition}`);
    }
    for (const { definition } of indexes.rows) await client.query(definition);
  };
}

/** Without triggers nobody is told of each row: whoever follows a table that is filled so takes all of it afterwards. */
export async function setTriggers(client: pg.ClientBase, table: string, to: "enable" | "disable"): Promise<void> {
  await client.query(`alter table ${table} ${to} trigger user`);
}
