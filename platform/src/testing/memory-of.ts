import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** `pssMb`: shared pages counted once; `rssMb`: in each process (Linux). */
export type Memory = { pssMb: number; rssMb: number; processes: number };

export function memoryOf(pids: Iterable<number>): Memory {
  const rollups = [...pids].map((pid) => read(`/proc/${pid}/smaps_rollup`)).filter((rollup) => rollup !== "");
  const sum = (name: "Pss" | "Rss") =>
    rollups.reduce((all, rollup) => all + Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(rollup)?.[1] ?? 0), 0);
  return { pssMb: Math.round(sum("Pss") / 1024), rssMb: Math.round(sum("Rss") / 1024), processes: rollups.length };
}

/** These processes and all that they started, directly or not. */
export function familyOf(...pids: number[]): Set<number> {
  const family = new Set(pids);
  const others = new Map(
    readdirSync("/proc").flatMap((name) => (Number(name) > 0 ? [[Number(name), parentOf(name)]] : [])),
  );
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const [pid, parent] of others) if (family.has(parent)) family.add(pid);
  }
  return family;
}

/** PostgreSQL's first process in a data folder of the server. */
export const postmasterOf = (dataFolder: string): number =>
  Number(readFileSync(join(dataFolder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);

const parentOf = (pid: string): number => Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? -1);

/** Empty for a process that has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
