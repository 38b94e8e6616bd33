import type { Db } from "@zhida/platform";
import { sql } from "kysely";

type Parent = "frame" | "reading" | "position";
const PARENTS: Parent[] = ["frame", "reading", "position"];

/** The partitions of the days; those that are there stay. */
export async function makePartitions(db: Db, days: readonly string[]): Promise<void> {
  for (const parent of PARENTS) {
    for (const day of days) await sql`select monitoring.ensure_partition(${parent}, ${day}::date)`.execute(db);
  }
}

/** Takes away the days before the first that is kept. */
export async function dropPartitions(db: Db, parent: Parent, first: string): Promise<void> {
  await sql`select monitoring.drop_partitions(${parent}, ${first}::date)`.execute(db);
}
