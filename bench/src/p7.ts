// P7 audited registry reads: one dataset of one person over HTTP, by key and agreement, each read durably in the hash-chained audit before
// it is answered; beside it the same rows over the same HTTP server without exchange, agreement or audit. 200,000 records, real commits
// (fsync on). Published peer: X-Road, 110 reads/s through it against 1,000/s direct (one user's report).
// Overhead: difference of the mean latencies with 4 readers at a time, as each round measures both right after one another; medians of the
// rounds. Throughput: 32 readers without a pause. Kill test: the server is killed (SIGKILL) in full flight and every answered read must
// be in the audit exactly once.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exchangeModule, verifyAudit } from "@zhida/exchange";
import {
  createDb,
  type Db,
  localBlobs,
  migrate,
  newId,
  platformModule,
  startEmbeddedPostgres,
  systemClock,
} from "@zhida/platform";
import { sql } from "kysely";
import { load } from "./p7/load.ts";
import { agreement, CONSUMER, dataset, residentOf } from "./p7/registry.ts";
import { median, quantile } from "./quantile.ts";

const RECORDS = 200_000;
const ROUNDS = 7;
const KILLS = 5;

console.log(
  `load of the machine before the start: ${loadavg()[0]?.toFixed(1)} (every process besides us makes the figures worse)`,
);
const directory = mkdtempSync(join(tmpdir(), "zhida-p7-"));
chmodSync(directory, 0o755);
const postgres = await startEmbeddedPostgres({ directory });
const db = createDb({ url: postgres.url() });
try {
  const key = await prepare(db, postgres.url());
  const headers = { authorization: `Bearer ${key}` };
  const body = (n: number) =>
    JSON.stringify({
      subject: { kind: "person", key: residentOf((n * 7_919) % RECORDS) },
      purpose: agreement.purpose,
      requests: [{ dataset: dataset.code, fields: agreement.fields }],
      caseRef: "990122-20261123-000001",
    });

  const server = await startReader(postgres.url());
  const run = async (path: string, connections: number, seconds: number) => {
    const times: number[] = [];
    const end = performance.now() + seconds * 1000;
    const started = performance.now();
    const onAnswer = ({ status, ms, body }: { status: number; ms: number; body: string }) => {
      if (status !== 200 || !body.includes("月缴")) throw new Error(`${path} answered ${status} ${body}`);
      times.push(ms);
    };
    await load({ port: server.port, path, headers, connections, body, onAnswer }, () => performance.now() > end);
    const perSecond = times.length / ((performance.now() - started) / 1000);
    return { perSecond, mean: mean(times), p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
  };

  for (const path of ["/api/direct/reads", "/api/exchange/reads"]) await run(path, 32, 3);
  const rounds: { direct: Measured; audited: Measured; busyDirect: Measured; busyAudited: Measured }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      direct: await run("/api/direct/reads", 4, 1.5),
      audited: await run("/api/exchange/reads", 4, 1.5),
      busyDirect: await run("/api/direct/reads", 32, 2),
      busyAudited: await run("/api/exchange/reads", 32, 2),
    });
  }
  await server.kill();

  const readsPerSecond = median(rounds.map(({ busyAudited }) => busyAudited.perSecond));
  const directPerSecond = median(rounds.map(({ busyDirect }) => busyDirect.perSecond));
  const overhead = median(rounds.map(({ direct, audited }) => audited.mean - direct.mean));
  const show = (name: keyof (typeof rounds)[0]) =>
    (["mean", "p50", "p99"] as const)
      .map((m) => `${m} ${median(rounds.map((r) => r[name][m])).toFixed(2)} ms`)
      .join(", ");
  console.log(
    `4 readers:  direct ${show("direct")}; audited ${show("audited")}; overhead ${overhead.toFixed(2)} ms (goal < 2)`,
  );
  console.log(
    `32 readers: direct ${directPerSecond.toFixed(0)}/s, ${show("busyDirect")}; audited ${readsPerSecond.toFixed(0)}/s, ${show("busyAudited")} (goal ≥ 2,000/s); ` +
      `audited / direct ${(readsPerSecond / directPerSecond).toFixed(2)} (X-Road 0.11)`,
  );

  const killed = await killTest(db, postgres.url(), headers, body);
  const verdict = await verifyAudit(db);
  console.log(
    `kill -9: ${KILLS} times in full flight, ${killed.answered} reads answered, ${killed.lost} missing and ${killed.doubled} doubled in the audit; ` +
      `${verdict.rows} rows in ${verdict.chains} chains ${verdict.sound ? "verified" : "NOT SOUND"}`,
  );
  if (!verdict.sound) process.exitCode = 1;
  console.log(
    JSON.stringify({
      id: "P7",
      figures: {
        reads_per_s: Math.round(readsPerSecond),
        overhead_ms: Number(overhead.toFixed(2)),
        lost_after_kill: killed.lost,
        direct_per_s: Math.round(directPerSecond),
        doubled_after_kill: killed.doubled,
      },
    }),
  );
} finally {
  await db.destroy();
  await postgres.stop();
  rmSync(directory, { recursive: true, force: true });
}

type Measured = { perSecond: number; mean: number; p50: number; p99: number };

/** The schema, one dataset with its records, one agreement, one application; returns the application's key. */
async function prepare(db: Db, url: string): Promise<string> {
  const exchange = exchangeModule({ databaseUrl: url, clock: systemClock(), blobs: localBlobs(tmpdir()) });
  await migrate(url, [platformModule, exchange]);
  const work = { db, now: new Date(), requestId: newId() };
  await exchange.service.publishDatasets(work, [dataset]);
  await exchange.service.recordAgreements(work, [agreement]);
  const { key } = await exchange.service.registerConsumer(work, {
    code: CONSUMER,
    name: { zh: "压测应用", en: "Benchmark" },
    organisation: null,
  });
  const subjects = Array.from({ length: RECORDS }, (_, n) => residentOf(n));
  await sql`insert into exchange.record (subject_key, dataset, id, valid_from, data, received_at, source)
    select key, ${dataset.code}, gen_random_uuid(), '2020-01-01', jsonb_build_object('idNumber', key, 'name', '居民', 'account', 'HPF' || key,
      'balance', 8642000, 'monthly', 240000, 'status', '正常·月缴', 'openedOn', '2015-07-01', 'employer', '云溪精工机械有限公司'), now(), 'table'
    from unnest(${subjects}::text[]) key`.execute(db);
  await sql`vacuum analyze exchange.record`.execute(db);
  await exchange.stop?.();
  return key;
}

async function startReader(url: string): Promise<{ port: number; kill(): Promise<void> }> {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(import.meta.resolve("./p7/server.ts")), url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout ?? child, "data");
  return {
    port: Number(String(line)),
    kill: async () => {
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
}

/** Kills the server at a random moment under full load, again and again, and looks for every answered read in the audit. */
async function killTest(db: Db, url: string, headers: Record<string, string>, body: (n: number) => string) {
  const answered: string[] = [];
  for (let n = 0; n < KILLS; n++) {
    const server = await startReader(url);
    const onAnswer = ({ status, requestId }: { status: number; requestId: string }) => {
      if (status === 200) answered.push(requestId);
    };
    setTimeout(() => void server.kill(), 600 + Math.random() * 800);
    await load(
      { port: server.port, path: "/api/exchange/reads", headers, connections: 64, body, onAnswer },
      () => false,
    );
    await server.kill();
  }
  const { rows } = await sql<{ request_id: string; n: number }>`
    select request_id, count(*) n from exchange.audit where request_id = any(${answered}::text[]) group by request_id`.execute(
    db,
  );
  const doubled = rows.filter(({ n }) => n !== 1).length;
  return { answered: answered.length, lost: answered.length - rows.length, doubled };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
