import type pg from "pg";

/** What a finished seeding leaves behind. Without it nothing of the demo is in the database, for it is written in the same transaction. */
export interface SeedMarker {
  size: number;
  seed: number;
}

export async function findMarker(client: pg.ClientBase): Promise<SeedMarker | undefined> {
  const { rows } = await client.query<SeedMarker>("select size, seed from demo.seed");
  return rows[0];
}

/** Its own schema, apart from those of the modules. */
export async function prepareMarkers(client: pg.ClientBase): Promise<void> {
  await client.query(`
    create schema if not exists demo;
    create table if not exists demo.seed (
      single boolean primary key default true check (single),
      size integer not null,
      seed integer not null
    );
    create table if not exists demo.step (name text primary key, done_at timestamptz not null)`);
}

export async function insertMarker(client: pg.ClientBase, { size, seed }: SeedMarker): Promise<void> {
  await client.query("insert into demo.seed (size, seed) values ($1, $2)", [size, seed]);
}

export async function hasPeople(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>("select exists (select from identity.person) as found");
  return rows[0]?.found ?? false;
}
