import { createHash } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type MigrationSource, migrate } from "../db/migrate.ts";

const platform: MigrationSource = { name: "platform", migrations: new URL("../../migrations/", import.meta.url) };

/** A database of its own with the modules' tables, cloned from a template that the run makes once. */
export async function createTestDatabase(name: string, modules: MigrationSource[]): Promise<void> {
  const admin = new pg.Client({ connectionString: urlOf("postgres") });
  await admin.connect();
  try {
    const template = `template_${createHash("sha256")
      .update(modules.map((module) => module.name).join())
      .digest("hex")
      .slice(0, 12)}`;
    await admin.query("select pg_advisory_lock(1)");
    const found = await admin.query("select 1 from pg_database where datname = $1", [template]);
    if (found.rowCount === 0) {
      await admin.query(`create database ${template}`);
      await migrate(urlOf(template), [platform, ...modules]);
    }
    await admin.query("select pg_advisory_unlock(1)");
    await admin.query(`create database ${name} template ${template}`);
  } finally {
    await admin.end();
  }
}

/** Where the database `name` of this run is, or will be. */
export const urlOf = (name: string): string =>
  inject("postgres").replace("%7Bdatabase%7D", name).replace("{database}", name);

export async function dropTestDatabase(name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: urlOf("postgres") });
  await admin.connect();
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.end();
}
