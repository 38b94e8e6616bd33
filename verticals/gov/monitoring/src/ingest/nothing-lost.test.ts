import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createPool } from "@zhida/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ownPostgres } from "../testing/own-postgres.ts";
import { startFlood } from "../testing/packet-flood.ts";

// `npm run soak -- devices` runs these at full size: the database is away for 30 s instead of 8, and 10,000 answers a second before each kill
// are asserted, which takes a quiet machine. `npm test` prints the rate that it reached.
const isSoak = process.env.ZHIDA_SOAK === "devices";
const DEVICES = 250;
const AWAY_MS = isSoak ? 30_000 : 8_000;
const KILLED_AFTER = isSoak ? [40_000, 60_000, 80_000] : [500, 5_000, 15_000];
const OFFERED_PER_SECOND = isSoak ? 13_000 : 10_000;
const dataFolder = mkdtempSync(join(tmpdir(), "zhida-lost-"));
let postgres: Awaited<ReturnType<typeof ownPostgres>>;
let child: ChildProcess | undefined;
let firstValue = 1;

beforeAll(async () => {
  postgres = await ownPostgres();
}, 60_000);
afterAll(async () => {
  child?.kill("SIGKILL");
  await postgres.remove();
});

async function startGateways(): Promise<number> {
  const script = fileURLToPath(import.meta.resolve("../testing/gateway-process.ts"));
  child = spawn(process.execPath, [script, postgres.url, dataFolder, String(DEVICES)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout as NonNullable<ChildProcess["stdout"]>, "data");
  return (JSON.parse(String(line)) as { hj212: number }).hj212;
}

async function killGateways(): Promise<void> {
  child?.kill("SIGKILL");
  if (child?.exitCode === null && child.signalCode === null) await once(child, "exit");
}

async function flood(port: number, perSecond: number) {
  const flooding = await startFlood(port, { devices: DEVICES, perSecond, firstValue, startMs: Date.now() });
  firstValue += 10_000_000;
  return flooding;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const spooled = () => readdirSync(join(dataFolder, "spool"));

/** Those of the answered values that are not in the database, and how many stand there twice. */
async function missing(answered: Iterable<number>): Promise<{ lost: number; doubled: number }> {
  const pool = createPool({ url: postgres.url, maxConnections: 1 });
  const { rows } = await pool.query<{ value: number; n: number }>(
    "select value, count(*)::int n from monitoring.reading group by 1",
  );
  await pool.end();
  const stored = new Set(rows.map(({ value }) => value));
  const lost = [...answered].filter((value) => !stored.has(value));
  return { lost: lost.length, doubled: rows.filter(({ n }) => n > 1).length };
}

async function untilDrained(): Promise<void> {
  await expect.poll(spooled, { timeout: 60_000, interval: 200 }).toEqual([]);
}

test("kill -9 in full flight loses nothing that was answered, three times over", async () => {
  const answered: number[] = [];
  for (const enough of KILLED_AFTER) {
    const flooding = await flood(await startGateways(), OFFERED_PER_SECOND);
    await expect.poll(() => flooding.answered.size, { timeout: 60_000, interval: 10 }).toBeGreaterThan(enough);
    const rate = flooding.answersPerSecond();
    await killGateways();
    flooding.stop();
    console.log(`kill -9 after ${flooding.answered.size} answers, ${rate}/s before it`);
    if (isSoak) expect(rate).toBeGreaterThanOrEqual(10_000);
    for (const value of flooding.answered) answered.push(value);
  }
  const outcome = await missing(answered);
  console.log(`${answered.length} answered, ${outcome.lost} lost, ${outcome.doubled} doubled`);
  expect(outcome).toEqual({ lost: 0, doubled: 0 });
}, 300_000);

test(`${AWAY_MS / 1_000} seconds without the database: devices are answered from the spool, which drains in its order afterwards`, async () => {
  const flooding = await flood(await startGateways(), 1_500);
  await sleep(500);
  await postgres.stop();
  await sleep(AWAY_MS);
  const answeredAway = flooding.answered.size;
  expect(spooled().length).toBeGreaterThan(0);
  await postgres.start();
  await sleep(1_000);
  flooding.stop();
  await untilDrained();
  expect(answeredAway).toBeGreaterThan(AWAY_MS / 4);
  expect(flooding.slowestMs()).toBeLessThan(10_000);
  expect(await missing(flooding.answered)).toEqual({ lost: 0, doubled: 0 });
  await killGateways();
}, 150_000);

test("kill -9 while the database is away: what was answered is stored after the next start", async () => {
  const flooding = await flood(await startGateways(), 5_000);
  await sleep(300);
  await postgres.stop();
  const answeredBefore = flooding.answered.size;
  await expect
    .poll(() => flooding.answered.size, { timeout: 20_000, interval: 20 })
    .toBeGreaterThan(answeredBefore + 3_000);
  await killGateways();
  flooding.stop();
  expect(spooled().length).toBeGreaterThan(0);
  await postgres.start();
  await startGateways();
  await untilDrained();
  expect(await missing(flooding.answered)).toEqual({ lost: 0, doubled: 0 });
}, 120_000);
