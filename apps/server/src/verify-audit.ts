import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { verifyAudit } from "@zhida/exchange";
import { runTool } from "./run-tool.ts";
import { say } from "./start/say.ts";

// Recomputes the hash chains of the data-use audit. The ends it saw are kept in the data folder: the next run also finds
// a tail that was cut off together with its head.
await runTool(async ({ db }, config) => {
  const path = join(config.dataFolder, "audit-anchors.json");
  const anchors = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : [];
  const verdict = await verifyAudit(db, { anchors });
  for (const fault of verdict.faults) say(`  ✗ chain ${fault.chain}, entry ${fault.seq}: ${fault.kind}`);
  say(
    `  ${verdict.rows} entries in ${verdict.chains} chains: ${verdict.sound ? "sound" : `${verdict.faults.length} faults`}.`,
  );
  if (verdict.sound) writeFileSync(path, JSON.stringify(verdict.anchors));
  else process.exitCode = 1;
});
