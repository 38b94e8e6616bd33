// P5 incident lifecycle over HTTP: create → assign → resolve → search (twenty newest of the community), real commits (fsync on), at 0
// and at P5_ROWS (1,000,000) incidents that are there already. The server is a process of its own with jobs and events, the people are
// another, PostgreSQL a third. Then bursts of 1→15→1→25→2→35→10 lifecycles a second.
// Published peer: DIGIT CCRS on 16 vCPU and 32 GB: 37/s empty, 6.3/s at a million; in these bursts 57 % errors, p95 37 s.
// Goals: ≥ 150/s at a million and flat from 0, p95 < 100 ms a lifecycle; bursts: 0 errors, p95 < 300 ms, drained in ≤ 5 s.
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { migrate, startEmbeddedPostgres } from "@zhida/platform";
import { fillCounty, OFFICES, type People } from "./p5/county.ts";
import { fillIncidents } from "./p5/fill-incidents.ts";
import type { Loaded } from "./p5/load.ts";
import { wire } from "./p5/wire.ts";
import { median, quantile } from "./quantile.ts";

const ROWS = Number(process.env.P5_ROWS ?? 1_000_000);
const RESIDENTS = 1_000;
const CONNECTIONS = 8;
/** Until its code is compiled, which takes some hundred lifecycles. */
const WARM_UP = 10;
const SECONDS = Number(process.env.P5_SECONDS ?? 8);
const ROUNDS = 3;
const PROFILE = [1, 15, 1, 25, 2, 35, 10];
const STAGE_SECONDS = 5;

const directory = mkdtempSync(join(tmpdir(), "zhida-p5-"));
chmodSync(directory, 0o755);
const postgres = await startEmbeddedPostgres({ directory });
const url = postgres.url();
try {
  const { people, taxonomy } = await prepare();
  const categories = Object.fromEntries(
    OFFICES.map((letters) => [letters, taxonomy.find((each) => each.agency === letters && isPlain(each))?.code]),
  );
  const orders = { people, categories, connections: CONNECTIONS };
  const empty = await measure(orders);
  report("empty", empty);
  const filling = performance.now();
  await fillIncidents(url, ROWS, taxonomy);
  console.log(
    `${ROWS.toLocaleString("en")} incidents were made in ${((performance.now() - filling) / 1000).toFixed(0)} s`,
  );
  const full = await measure(orders);
  report(`at ${ROWS.toLocaleString("en")}`, full);
  const bursts = await withServer((port) => load({ ...orders, port, seconds: STAGE_SECONDS, profile: PROFILE }));
  const drained = Math.max(...bursts.drains);
  console.log(
    `bursts ${PROFILE.join("→")}/s: ${bursts.lifecycles} lifecycles, ${bursts.errors.length} errors, ` +
      `p95 ${quantile(bursts.times, 0.95).toFixed(1)} ms (goal < 300), drained in ${drained.toFixed(2)} s (goal ≤ 5)`,
  );
  for (const error of bursts.errors.slice(0, 3)) console.log(`  ${error}`);
  console.log(
    `load of the machine: ${loadavg()
      .map((each) => each.toFixed(1))
      .join(" ")}`,
  );
  console.log(
    JSON.stringify({
      id: "P5",
      figures: {
        lifecycles_per_s_empty: Math.round(empty.perSecond),
        lifecycles_per_s_1m: Math.round(full.perSecond),
        p95_ms_1m: Number(full.p95.toFixed(1)),
        burst_errors: bursts.errors.length,
        burst_p95_ms: Number(quantile(bursts.times, 0.95).toFixed(1)),
        drain_s: Number(drained.toFixed(2)),
      },
    }),
  );
} finally {
  await postgres.stop();
  rmSync(directory, { recursive: true, force: true });
}

function isPlain(category: {
  fields: readonly { required: boolean }[];
  resultPhoto: boolean;
  reportableBy: readonly string[];
}) {
  const isAsked = category.fields.some(({ required }) => required);
  return !isAsked && !category.resultPhoto && category.reportableBy.includes("resident");
}

async function prepare() {
  const wired = await wire(url);
  await migrate(url, wired.modules);
  await wired.start();
  const people: People = await fillCounty(wired, RESIDENTS);
  const taxonomy = wired.incidents.taxonomy().categories;
  await wired.stop();
  return { people, taxonomy };
}

type Measured = { perSecond: number; p95: number; request: number; errors: string[] };

/** The median of some rounds, on a server that has been warmed up. */
async function measure(orders: object): Promise<Measured> {
  return withServer(async (port) => {
    await load({ ...orders, port, seconds: WARM_UP });
    const rounds: Measured[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { lifecycles, seconds, times, requests, errors } = await load({ ...orders, port, seconds: SECONDS });
      const perSecond = lifecycles / seconds;
      rounds.push({ perSecond, p95: quantile(times, 0.95), request: quantile(requests, 0.95), errors });
    }
    const middle = (of: (round: Measured) => number) => median(rounds.map(of));
    return {
      perSecond: middle((round) => round.perSecond),
      p95: middle((round) => round.p95),
      request: middle((round) => round.request),
      errors: rounds.flatMap(({ errors }) => errors),
    };
  });
}

async function withServer<T>(body: (port: number) => Promise<T>): Promise<T> {
  const script = join(import.meta.dirname, "p5/serve.ts");
  const child = spawn(process.execPath, [script, url], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const port = await new Promise<number>((resolve, reject) => {
      child.stdout.once("data", (line) => resolve(Number(String(line))));
      child.once("exit", () => reject(new Error("the server ended")));
    });
    return await body(port);
  } finally {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await gone;
  }
}

async function load(orders: object): Promise<Loaded> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "p5/load.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify(orders));
  return JSON.parse(await text(child.stdout)) as Loaded;
}

function report(name: string, { perSecond, p95, request, errors }: Measured): void {
  console.log(
    `${name}: ${perSecond.toFixed(0)} lifecycles/s (goal ≥ 150), p95 ${p95.toFixed(1)} ms a lifecycle (goal < 100), ` +
      `${request.toFixed(1)} ms a request, ${errors.length} errors`,
  );
  for (const error of errors.slice(0, 3)) console.log(`  ${error}`);
}
