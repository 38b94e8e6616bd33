// What `npm test` proves of the intake in short, at full size and with its rate asserted: for a quiet machine.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const test = "verticals/gov/monitoring/src/ingest/nothing-lost.test.ts";
const environment = { ...process.env, ZHIDA_SOAK: "devices" };
const outcome = spawnSync(process.execPath, [vitest, "run", test, "--reporter=verbose"], {
  cwd: root,
  env: environment,
  stdio: "inherit",
});
process.exit(outcome.status ?? 1);
