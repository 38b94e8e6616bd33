import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPool } from "@zhida/platform";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

const main = join(import.meta.dirname, "../main.ts");
const folder = mkdtempSync(join(tmpdir(), "zhida-start-"));
const databaseAs = (account: string, database: string) =>
  inject("postgres")
    .replace("zhida@", `${account}@`)
    .replace("%7Bdatabase%7D", database)
    .replace("{database}", database);

const taken = createServer();
let takenPort = "";

beforeAll(async () => {
  const admin = createPool({ url: databaseAs("zhida", "postgres"), maxConnections: 1 });
  for (const statement of [
    "create role start_weak login",
    "create role start_few login connection limit 2",
    "create role start_barred",
    "create database start_weak",
    "create database start_few owner start_few",
  ])
    await admin.query(statement);
  await admin.end();
  taken.listen(0, "127.0.0.1");
  await once(taken, "listening");
  takenPort = String((taken.address() as { port: number }).port);
});
afterAll(() => taken.close());

/** Starts the server and answers how it ended and what it told the person at the terminal. */
async function start(environment: Record<string, string>): Promise<{ code: number; told: string }> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, WEB: "off", ZHIDA_DATA: folder, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  child.stderr.on("data", (chunk) => {
    told += chunk;
  });
  const [code] = await once(child, "close");
  return { code, told };
}

test.each([
  ["a taken port", () => ({ PORT: takenPort }), /Port \d+ is taken\. Free it/],
  ["a port that is none", () => ({ PORT: "70000" }), /PORT must be 1 to 65535/],
  [
    "a dead database",
    () => ({ DATABASE_URL: "postgresql://a:b@127.0.0.1:1/x" }),
    /x at 127\.0\.0\.1:1 does not answer/,
  ],
  ["a database that is not there", () => ({ DATABASE_URL: databaseAs("zhida", "start_none") }), /is not there/],
  ["an account without rights", () => ({ DATABASE_URL: databaseAs("start_weak", "start_weak") }), /too few rights/],
  [
    "an account that may not sign in",
    () => ({ DATABASE_URL: databaseAs("start_barred", "start_weak") }),
    /does not let/,
  ],
  [
    "an account with two connections",
    () => ({ DATABASE_URL: databaseAs("start_few", "start_few") }),
    /too few connect/,
  ],
  ["a folder that is a file", () => ({ ZHIDA_DATA: fileOf("taken") }), /Nothing can be written to .*taken/],
])("%s is told in one sentence, and nothing keeps running", async (_what, environment, sentence) => {
  const { code, told } = await start({ PORT: await freePort(), ...environment() });
  expect(told.trim()).toMatch(sentence);
  expect(told).toMatch(/^\n✗ /);
  expect(told).not.toMatch(/\n\s+at /);
  expect(code).toBe(1);
});

function fileOf(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, "");
  return path;
}

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  return String(port);
}
