import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "./lock.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "zhida-lock-"));
const linux = process.platform === "linux";

test.runIf(linux)("a folder that another process holds is refused, whatever that process calls itself", () => {
  const folder = newFolder();
  const start = readFileSync(`/proc/${process.ppid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19];
  writeFileSync(join(folder, "server.pid"), `${process.ppid} ${start}`);
  expect(() => takeLock(folder)).toThrow(`already running on ${folder} (process ${process.ppid})`);
});

test.runIf(linux)("a number that now belongs to another process is taken over, so is one that nobody has", () => {
  const folder = newFolder();
  writeFileSync(join(folder, "server.pid"), `${process.ppid} 1`);
  takeLock(folder)();
  writeFileSync(join(folder, "server.pid"), "4194999 77");
  takeLock(folder)();
  expect(() => readFileSync(join(folder, "server.pid"))).toThrow("ENOENT");
});
