// P6 one-click application over HTTP: open (prefilled from seven registries, audited) → confirm → decided, paid, receipt. 24,000 home
// buyers with their registries, real commits (fsync on), the server's own modules in this process, residents in a child process. Beside it
// the limit: the SQL of such journeys, recorded with its parameters, sent again in a bare loop over pg on a copy of the database as it was
// before. The audit's group commit is left out of the limit, which makes it higher. What follows an application without anybody waiting for
// it (invitation to rate, repeating jobs) runs in another process of the same code and is left out too; a last round shows the rate with
// all of it in this process.
// Journey G1 asks for one minute; goals: ≥ 250 applications/s, p95 < 80 ms for a whole journey, ≥ half of the limit, ≤ 25 statements.
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import {
  createLogger,
  createPool,
  createServer,
  migrate,
  startDispatcher,
  startEmbeddedPostgres,
  startJobs,
} from "@zhida/platform";
import { fillCounty } from "./p6/county.ts";
import { record, replay } from "./p6/limit.ts";
import type { Loaded } from "./p6/load.ts";
import { wire } from "./p6/wire.ts";
import { median, quantile } from "./quantile.ts";

const PEOPLE = Number(process.env.P6_PEOPLE ?? 24_000);
/** Journeys before anything is measured: a county that has been at work, so that PostgreSQL knows the sizes of its tables. */
const HISTORY = 500;
const RECORDED = 1_200;
const ROUNDS = 5;
const SECONDS = Number(process.env.P6_SECONDS ?? 6);
const WARM_UP = SECONDS + 2;
const CONNECTIONS = 12;

const directory = mkdtempSync(join(tmpdir(), "zhida-p6-"));
chmodSync(directory, 0o755);
const postgres = await startEmbeddedPostgres({ directory });
const admin = createPool({ url: postgres.url("postgres"), maxConnections: 1 });
try {
  const tokens = await prepare();
  await record(postgres.url(), tokens.slice(0, HISTORY));
  await analyse(postgres.url());
  await admin.query("create database before template zhida");
  const { journeys, audits } = await record(postgres.url(), tokens.slice(HISTORY, HISTORY + RECORDED));
  const statements = median(journeys.map((journey) => journey.length)) + audits;
  if (process.argv.includes("--sql")) showStatements(journeys.at(-1) ?? []);

  const server = await serve({ followUp: false });
  let used = HISTORY + RECORDED;
  const run = async (seconds: number): Promise<Loaded> => {
    const loaded = await residents({
      port: server.port,
      tokens: tokens.slice(used),
      connections: CONNECTIONS,
      seconds,
    });
    used += loaded.used;
    return loaded;
  };
  await run(WARM_UP);
  const rounds: { perSecond: number; p95: number; request: number; limit: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { applications, seconds, journeys: times, requests } = await run(SECONDS);
    const name = `limit_${round}`;
    await admin.query(`create database ${name} template before`);
    // The copy stays until the end: dropping it forces a checkpoint, after which the next round would write whole pages to the log.
    const limit = await replay(postgres.url(name), journeys, CONNECTIONS);
    rounds.push({
      perSecond: applications / seconds,
      p95: quantile(times, 0.95),
      request: quantile(requests, 0.95),
      limit,
    });
  }
  await server.stop();
  const whole = await serve({ followUp: true });
  const all = await residents({
    port: whole.port,
    tokens: tokens.slice(used),
    connections: CONNECTIONS,
    seconds: SECONDS,
  });
  await whole.stop();

  const perSecond = median(rounds.map((round) => round.perSecond));
  const p95 = median(rounds.map((round) => round.p95));
  const limit = median(rounds.map((round) => round.limit));
  const ratio = median(rounds.map((round) => round.perSecond / round.limit));
  console.log(
    `${CONNECTIONS} residents at a time: ${perSecond.toFixed(0)} applications/s (goal ≥ 250), p95 ${p95.toFixed(1)} ms a journey (goal < 80), ` +
      `${median(rounds.map((round) => round.request)).toFixed(1)} ms a request; ${statements} statements (goal ≤ 25)`,
  );
  console.log(`the same SQL in a bare loop: ${limit.toFixed(0)}/s; ratio ${ratio.toFixed(2)} (goal ≥ 0.5)`);
  const allPerSecond = all.applications / all.seconds;
  console.log(`with invitations to rate and repeating jobs in the same process: ${allPerSecond.toFixed(0)}/s`);
  console.log(
    JSON.stringify({
      id: "P6",
      figures: {
        applications_per_s: Math.round(perSecond),
        p95_ms: Number(p95.toFixed(1)),
        limit_ratio: Number(ratio.toFixed(2)),
        sql_statements: statements,
        limit_per_s: Math.round(limit),
        applications_per_s_with_follow_up: Math.round(allPerSecond),
      },
    }),
  );
} finally {
  await admin.end();
  await postgres.stop();
  rmSync(directory, { recursive: true, force: true });
}

async function prepare(): Promise<string[]> {
  const wired = await wire(postgres.url());
  await migrate(postgres.url(), wired.modules);
  await wired.start();
  const tokens = await fillCounty(wired, PEOPLE);
  await wired.stop();
  return tokens;
}

async function analyse(url: string): Promise<void> {
  const pool = createPool({ url, maxConnections: 1 });
  await pool.query("vacuum analyze");
  await pool.end();
}

async function serve({ followUp }: { followUp: boolean }): Promise<{ port: number; stop(): Promise<void> }> {
  const wired = await wire(postgres.url());
  const { db, url, clock, modules } = wired;
  const log = createLogger({ level: "error" });
  await wired.start();
  const subscriptions = modules.flatMap((module) => module.subscriptions ?? []);
  const work = { url, db, clock, log };
  const running = followUp
    ? [
        await startJobs({ ...work, jobs: modules.flatMap((module) => module.jobs ?? []) }),
        startDispatcher({ ...work, subscriptions }),
      ]
    : [];
  const server = await createServer({ ...wired, log, requestsPerMinute: 0 });
  const address = await server.listen({ port: 0, host: "127.0.0.1" });
  return {
    port: Number(new URL(address).port),
    stop: async () => {
      await server.close();
      for (const each of running.toReversed()) await each.stop();
      await wired.stop();
    },
  };
}

async function residents(orders: {
  port: number;
  tokens: string[];
  connections: number;
  seconds: number;
}): Promise<Loaded> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "p6/load.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify(orders));
  return JSON.parse(await text(child.stdout)) as Loaded;
}

function showStatements(journey: { text: string }[]): void {
  for (const [at, { text }] of journey.entries())
    console.log(`${at + 1} ${text.replace(/\s+/g, " ").trim().slice(0, 150)}`);
}
