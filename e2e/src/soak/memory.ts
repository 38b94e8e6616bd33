// An hour (or as long as said) of a county at work, before it memory must lie flat.
// The real server with its gateways; trucks and monitors at ten times their pace by the simulator; an incident a second from report to
// verdict over HTTP; the big screen open in Chromium. Each minute, after a collection in both: the server's heap and the memory of its
// process and of all of PostgreSQL's (shared pages counted once), the screen's heap, nodes and listeners. The first quarter warms up. Flat:
// the median of the last quarter is not above that of the second by more than a tenth and 8 MB (heaps), or a tenth and 24 MB (process).
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "@zhida/platform/testing/server";
import { chromium } from "playwright-core";
import { findChromium } from "../harness/find-chromium.ts";
import { GRAPHICS } from "../harness/graphics.ts";
import { lifecycles, type People, signedIn } from "./lifecycles.ts";
import { memoryOf } from "./memory-of.ts";
import { openHeap } from "./open-heap.ts";
import { openScreen } from "./open-screen.ts";

const minutes = Number(process.argv[2] ?? 60);
if (!(minutes >= 4)) throw new RangeError("Four minutes at least: npm run soak -- 60");
const SAMPLES = 4 * Math.ceil(minutes / 4);

const data = mkdtempSync(join(tmpdir(), "zhida-soak-"));
chmodSync(data, 0o755);
const server = await startServer({
  ZHIDA_DATA: data,
  DEMO_SIZE: "2000",
  LOG_LEVEL: "error",
  ZHIDA_GATEWAYS: "on",
  ZHIDA_SIMULATE: "off",
  ZHIDA_HJ212_PORT: "0",
  ZHIDA_JT808_PORT: "0",
  ZHIDA_MQTT_PORT: "0",
  NODE_OPTIONS: "--inspect=127.0.0.1:0",
});
const simulator = spawn(
  process.execPath,
  ["apps/server/src/simulate.ts", "--server", server.url, "--rate", "10", "--minutes", String(minutes + 10)],
  { cwd: join(import.meta.dirname, "../../.."), stdio: ["ignore", "ignore", "inherit"] },
);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ["--headless", "--no-sandbox", ...GRAPHICS.maps],
});
let outcome = 1;
try {
  const screen = await openScreen(browser, server.url);
  const heap = await openHeap(server.output());
  const work = lifecycles(await people(), 1_000);
  const samples: Sample[] = [];
  for (let n = 1; n <= SAMPLES; n++) {
    await new Promise((resolve) => setTimeout(resolve, (minutes * 60_000) / SAMPLES));
    if (simulator.exitCode !== null) throw new Error("The simulator ended before its time.");
    const held = { ...(await heap.measure()), ...(await screen.measure()) };
    const sample = { ...memoryOf(server.pid, data), ...held, incidents: work.done() };
    samples.push(sample);
    console.log(`${Math.round((n * minutes) / SAMPLES)} min ${JSON.stringify(sample)}`);
  }
  const failures = await work.stop();
  heap.close();
  const figures = {
    minutes,
    incidents: work.done(),
    failures,
    server_heap_growth_mb: growth(samples, ({ heapMb }) => heapMb),
    server_growth_mb: growth(samples, ({ serverMb }) => serverMb),
    database_growth_mb: growth(samples, ({ databaseMb }) => databaseMb),
    screen_growth_mb: growth(samples, ({ screenMb }) => screenMb),
    screen_nodes_growth: growth(samples, ({ nodes }) => nodes),
    screen_listeners_growth: growth(samples, ({ listeners }) => listeners),
  };
  const isFlat =
    figures.server_heap_growth_mb <= 8 + base(samples, ({ heapMb }) => heapMb) / 10 &&
    figures.server_growth_mb <= 24 + base(samples, ({ serverMb }) => serverMb) / 10 &&
    figures.screen_growth_mb <= 8 + base(samples, ({ screenMb }) => screenMb) / 10 &&
    figures.screen_nodes_growth <= base(samples, ({ nodes }) => nodes) / 5 &&
    figures.screen_listeners_growth <= base(samples, ({ listeners }) => listeners) / 5;
  console.log(isFlat && failures === 0 ? "Memory lies flat." : "Memory does not lie flat, or incidents failed.");
  console.log(JSON.stringify({ id: "soak", figures }));
  outcome = isFlat && failures === 0 ? 0 : 1;
} finally {
  simulator.kill();
  await browser.close();
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}
process.exit(outcome);

type Sample = {
  serverMb: number;
  heapMb: number;
  databaseMb: number;
  screenMb: number;
  nodes: number;
  listeners: number;
};

async function people(): Promise<People> {
  const [resident, dispatcher, officer, gridWorker] = await Promise.all(
    ["lin-xiaomei", "luo-hai", "han-tao", "ding-qiang"].map((code) => signedIn(server.url, code)),
  );
  if (!resident || !dispatcher || !officer || !gridWorker) throw new Error("Somebody could not sign in.");
  return { resident, dispatcher, officer, gridWorker };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The median of the second quarter. */
function base<T>(samples: readonly T[], of: (sample: T) => number): number {
  return median(samples.slice(samples.length / 4, samples.length / 2).map(of));
}

function growth<T>(samples: readonly T[], of: (sample: T) => number): number {
  return Math.round(median(samples.slice((samples.length * 3) / 4).map(of)) - base(samples, of));
}
