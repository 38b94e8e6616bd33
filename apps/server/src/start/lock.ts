import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartFailure } from "./start-failure.ts";

/** One server for one data folder. A lock whose process is gone was left by a killed server and is taken over. */
export function takeLock(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "server.pid");
  const holder = readHolder(path);
  if (holder && holder !== process.pid && isServer(holder)) {
    throw new StartFailure(
      `Zhida is already running on ${folder} (process ${holder}). Stop it first, or set ZHIDA_DATA to another folder.`,
    );
  }
  writeFileSync(path, String(process.pid));
  return () => rmSync(path, { force: true });
}

function readHolder(path: string): number | undefined {
  try {
    return Number(readFileSync(path, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

function isServer(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("main.ts");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
