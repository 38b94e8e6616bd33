// P8 device frames: decoded on one core; then stored, by 5,000 devices (half HJ 212 packets of four factors, half JT/T 808 locations) that
// each hold a line to the gateways of a real server process and wait for the answer, which is sent when the frame is durable (fsync on).
// Stored frames, readings and positions are counted in the database. Alarms: while the fleet reports, single outlets exceed a limit; from
// the moment before the frame is sent to the moment at which the alarm comes over the stream of server-sent events.
// No open peer; beside it the decoder alone, which is the limit of one core. Everything runs on this one machine, the fleet too.
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createPool, startEmbeddedPostgres } from "@zhida/platform";
import { decodeRate } from "./p8/decode.ts";
import type { FleetReport, Order } from "./p8/fleet.ts";
import { followAlarms } from "./p8/follow-alarms.ts";
import { FACTORS } from "./p8/frames.ts";
import { median, quantile } from "./quantile.ts";

const DEVICES = 5_000;
const ROUNDS = 5;
const SECONDS = 6;
const ALARMS = 60;
const GOAL = 10_000;

console.log(`load of the machine before the start: ${loadavg()[0]?.toFixed(1)}`);
const decoded = decodeRate();
console.log(
  `decoded on one core: ${decoded.framesPerSecond}/s (HJ 212 ${decoded.hj212PerSecond}/s, JT/T 808 ${decoded.jt808PerSecond}/s; goal ≥ 50,000)`,
);
const directory = mkdtempSync(join(tmpdir(), "zhida-p8-"));
chmodSync(directory, 0o755);
const postgres = await startEmbeddedPostgres({ directory });
const pool = createPool({ url: postgres.url(), maxConnections: 1 });
const server = spawn(
  process.execPath,
  [fileURLToPath(import.meta.resolve("./p8/server.ts")), postgres.url(), join(directory, "data"), String(DEVICES / 2)],
  { stdio: ["ignore", "pipe", "inherit"] },
);
const fleet = fork(fileURLToPath(import.meta.resolve("./p8/fleet.ts")));
try {
  const [line] = await once(server.stdout, "data");
  const where = JSON.parse(String(line)) as { address: string; token: string; hj212: number; jt808: number };
  const { hj212, jt808 } = where;
  const { connected } = await ask({ connect: { hj212, jt808, count: DEVICES / 2 } }, "connected");
  console.log(
    `${connected.sockets} lines open after ${connected.seconds.toFixed(1)} s, all at once, terminals registered`,
  );

  await ask({ run: { seconds: 3, perSecond: 0 } }, "ran");
  const rounds: number[] = [];
  let open = connected.sockets;
  for (let round = 0; round < ROUNDS; round++) {
    const before = await counts();
    const { ran } = await ask({ run: { seconds: SECONDS, perSecond: 0 } }, "ran");
    const begun = performance.now();
    // What a stalled disk made the gateways spool is stored when it has drained, and counts no earlier.
    let after = await counts();
    for (; !isAll(before, after, ran.answered); after = await counts()) {
      if (performance.now() - begun > 30_000)
        throw new Error(`${ran.answered} were answered, ${JSON.stringify({ before, after })} stored`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    rounds.push((after.frames - before.frames) / (ran.seconds + (performance.now() - begun) / 1_000));
    open = Math.min(open, ran.open);
  }
  const storedPerSecond = median(rounds);
  console.log(
    `stored: ${rounds.map((each) => each.toFixed(0)).join(", ")}/s, median ${storedPerSecond.toFixed(0)}/s (goal ≥ ${GOAL}), ${open} lines open`,
  );

  const perSecond = Math.round(Math.min(GOAL, storedPerSecond * 0.75));
  const alarms = await followAlarms(where.address, where.token);
  const running = ask({ run: { seconds: ALARMS / 5 + 4, perSecond } }, "ran");
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const times: number[] = [];
  for (let n = 0; n < ALARMS; n++) {
    const { exceeded } = await ask({ exceed: { device: n * 7 } }, "exceeded");
    times.push((await alarms.next()) - exceeded.sentAt);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await running;
  alarms.stop();
  const p95 = quantile(times, 0.95);
  console.log(
    `alarm: p50 ${quantile(times, 0.5)} ms, p95 ${p95} ms (goal < 1,000) while ${perSecond} frames/s come in, ${ALARMS} of ${ALARMS} seen`,
  );
  console.log(
    JSON.stringify({
      id: "P8",
      figures: {
        frames_per_s_core: decoded.framesPerSecond,
        stored_per_s: Math.round(storedPerSecond),
        alarm_ms: p95,
        sockets: open,
      },
    }),
  );
} finally {
  fleet.send({ leave: true } satisfies Order);
  await ended(server);
  await pool.end();
  await postgres.stop();
  rmSync(directory, { recursive: true, force: true });
}

type Keys<T> = T extends unknown ? keyof T : never;
type ReportOf<K> = Extract<FleetReport, { [key in K & string]: unknown }>;

/** Orders and waits for the report of that kind: an alarm may be ordered while the fleet runs. */
function ask<K extends Keys<FleetReport>>(order: Order, kind: K): Promise<ReportOf<K>> {
  return new Promise((resolve, reject) => {
    const onMessage = (report: FleetReport) => {
      if (!(kind in report)) return;
      fleet.off("message", onMessage);
      resolve(report as ReportOf<K>);
    };
    fleet.on("message", onMessage);
    if (fleet.exitCode !== null) reject(new Error(`the fleet ended with ${fleet.exitCode}`));
    fleet.send(order);
  });
}

type Counts = { frames: number; readings: number; positions: number };

/** Every answered frame is there, and everything that it said: four readings or a position each. */
function isAll(before: Counts, after: Counts, answered: number): boolean {
  const frames = after.frames - before.frames;
  const said = (after.readings - before.readings) / FACTORS.length + after.positions - before.positions;
  return frames === answered && said === answered;
}

async function counts(): Promise<Counts> {
  const { rows } = await pool.query(`select (select count(*) from monitoring.frame) as frames,
    (select count(*) from monitoring.reading) as readings, (select count(*) from monitoring.position) as positions`);
  return rows[0];
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}
