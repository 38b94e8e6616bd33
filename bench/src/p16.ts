// P16 footprint: memory of the whole stack with the demo county, and the time of an installed start.
// Size: DEMO_SIZE people (10,000). Published peer: DIGIT CCRS needs 26.8 GB of RAM at rest in about 30 containers.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { familyOf, type Memory, memoryOf, postmasterOf, startServer } from "@zhida/platform/testing/server";
import { median } from "./quantile.ts";

const data = mkdtempSync(join(tmpdir(), "zhida-p16-"));
chmodSync(data, 0o755);
const environment = { ZHIDA_DATA: data, DEMO_SIZE: process.env.DEMO_SIZE ?? "10000", LOG_LEVEL: "error" };

const seeding = performance.now();
await (await startServer(environment)).stop();
const firstStart = (performance.now() - seeding) / 1000;

const starts: number[] = [];
let memory: Memory = { pssMb: 0, rssMb: 0, processes: 0 };
for (let round = 0; round < 3; round++) {
  const started = performance.now();
  const server = await startServer(environment);
  starts.push((performance.now() - started) / 1000);
  await visit(server.url);
  memory = memoryOf(familyOf(server.pid, postmasterOf(data)));
  await server.stop();
}
rmSync(data, { recursive: true, force: true });

const start = median(starts);
console.log(
  `first start with seeding ${firstStart.toFixed(1)} s; later starts ${starts.map((each) => each.toFixed(1)).join(", ")} s (median ${start.toFixed(1)} s, goal ≤ 6)`,
);
console.log(
  `memory after 200 requests: ${memory.pssMb} MB in ${memory.processes} processes, shared pages counted once; ${memory.rssMb} MB when counted in each (goal < 1500)`,
);
console.log(
  JSON.stringify({
    id: "P16",
    figures: {
      rss_mb: memory.pssMb,
      start_s: Number(start.toFixed(2)),
      rss_sum_mb: memory.rssMb,
      first_start_s: Number(firstStart.toFixed(1)),
    },
  }),
);

async function visit(url: string): Promise<void> {
  for (let n = 0; n < 200; n++) await (await fetch(`${url}${n % 2 ? "/" : "/api/gov/services/items"}`)).arrayBuffer();
}
