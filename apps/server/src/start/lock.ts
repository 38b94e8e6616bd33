import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartFailure } from "./start-failure.ts";

/** One process for one data folder. A lock whose process is gone was left by a killed server and is taken over. */
export function takeLock(folder: string): () => void {
  const path = join(folder, "server.pid");
  const holder = readHolder(path);
  if (holder && holder.pid !== process.pid && startOf(holder.pid) === holder.start) {
    throw new StartFailure(
      `Zhida is already running on ${folder} (process ${holder.pid}). Stop it first, or set ZHIDA_DATA to another folder.`,
    );
  }
  writeFileSync(path, `${process.pid} ${startOf(process.pid)}`);
  return () => rmSync(path, { force: true });
}

function readHolder(path: string): { pid: number; start: string | undefined } | undefined {
  try {
    const [pid, start] = readFileSync(path, "utf8").split(" ");
    return { pid: Number(pid), start };
  } catch {
    return undefined;
  }
}

/** When the process began (Linux; elsewhere that it is there): a number that is given again belongs to another process. */
function startOf(pid: number): string | undefined {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19];
    process.kill(pid, 0);
    return "there";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM" ? "there" : undefined;
  }
}
