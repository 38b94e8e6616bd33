// P16 footprint: memory of the whole stack with the demo county, and the time of an installed start.
// Size: DEMO_SIZE people (10,000). Published peer: DIGIT CCRS needs 26.8 GB of RAM at rest in about 30 containers.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "@zhida/platform/testing/server";

const data = mkdtempSync(join(tmpdir(), "zhida-p16-"));
chmodSync(data, 0o755);
const environment = { ZHIDA_DATA: data, DEMO_SIZE: process.env.DEMO_SIZE ?? "10000", LOG_LEVEL: "error" };

const seeding = performance.now();
await (await startServer(environment)).stop();
const firstStart = (performance.now() - seeding) / 1000;

const starts: number[] = [];
let memory = { pss: 0, rss: 0, processes: 0 };
for (let round = 0; round < 3; round++) {
  const started = performance.now();
  const server = await startServer(environment);
  starts.push((performance.now() - started) / 1000);
  await visit(server.url);
  memory = memoryBelow(data, server.pid);
  await server.stop();
}
rmSync(data, { recursive: true, force: true });

const start = starts.sort((a, b) => a - b)[1] ?? 0;
console.log(
  `first start with seeding ${firstStart.toFixed(1)} s; later starts ${starts.map((each) => each.toFixed(1)).join(", ")} s (median ${start.toFixed(1)} s, goal ≤ 6)`,
);
console.log(
  `memory after 200 requests: ${memory.pss} MB in ${memory.processes} processes, shared pages counted once; ${memory.rss} MB when counted in each (goal < 1500)`,
);
console.log(
  JSON.stringify({
    id: "P16",
    figures: {
      rss_mb: memory.pss,
      start_s: Number(start.toFixed(2)),
      rss_sum_mb: memory.rss,
      first_start_s: Number(firstStart.toFixed(1)),
    },
  }),
);

async function visit(url: string): Promise<void> {
  for (let n = 0; n < 200; n++) await (await fetch(`${url}${n % 2 ? "/" : "/api/gov/services/items"}`)).arrayBuffer();
}

/** Memory of the server and of the PostgreSQL processes of its data folder, in MB. */
function memoryBelow(folder: string, pid: number) {
  const postmaster = Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  const family = new Set([pid, postmaster]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const each of readdirSync("/proc").map(Number).filter(Boolean)) {
      if (!family.has(each) && family.has(parentOf(each))) {
        family.add(each);
        grown = true;
      }
    }
  }
  let pss = 0;
  let rss = 0;
  for (const each of family) {
    const rollup = read(`/proc/${each}/smaps_rollup`);
    pss += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    rss += Number(/^Rss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return { pss: Math.round(pss / 1024), rss: Math.round(rss / 1024), processes: family.size };
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? -1);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
