import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The embedded database of a data folder, from the file in which PostgreSQL says where its socket is. */
export function socketUrl(dataFolder: string): string {
  const lines = readFileSync(join(dataFolder, "postgres/postmaster.pid"), "utf8").split("\n");
  return `postgresql://zhida@localhost/zhida?host=${encodeURIComponent(lines[4] ?? "")}`;
}
