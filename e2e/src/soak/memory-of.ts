import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Memory of the server's process and of PostgreSQL's together, in MB, shared pages counted once (Linux). */
export function memoryOf(server: number, dataFolder: string): { serverMb: number; databaseMb: number } {
  const postmaster = Number(read(join(dataFolder, "postgres/postmaster.pid")).split("\n")[0]);
  const backends = readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid === postmaster || (pid > 0 && parentOf(pid) === postmaster));
  return {
    serverMb: Math.round(proportional(server)),
    databaseMb: Math.round(backends.reduce((sum, pid) => sum + proportional(pid), 0)),
  };
}

const proportional = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;

const parentOf = (pid: number): number => Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? -1);

/** Empty for a process that has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
