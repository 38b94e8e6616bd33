import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Everything that must hold before a change lands: check, unit and module tests, browser journeys.
const root = join(import.meta.dirname, "..");
/** Whatever the tests put into temporary folders lies in this one, which PostgreSQL's account can enter, and goes with it. */
const folder = mkdtempSync(join(tmpdir(), "zhida-"));
chmodSync(folder, 0o755);
for (const name of ["TMPDIR", "TMP", "TEMP"]) process.env[name] = folder;
// Processes of the tests start many times: what the first one compiled, the next ones take.
process.env.NODE_COMPILE_CACHE ??= join(folder, "compiled");
let passed = 0;
let failed = 0;

section("check", () => {
  const ok = run(process.execPath, "scripts/check.ts") === 0;
  count(ok ? 1 : 0, ok ? 0 : 1);
});
section("unit and module tests", () => vitest("unit", "vitest.config.ts"));
section("browser journeys", () => vitest("browser", "e2e/vitest.config.ts"));

rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function section(name: string, body: () => void): void {
  const started = performance.now();
  console.log(`\n── ${name}`);
  body();
  console.log(`── ${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

function vitest(name: string, config: string): void {
  const report = join(folder, `${name}.json`);
  const vitestBin = join(root, "node_modules/vitest/vitest.mjs");
  const status = run(
    process.execPath,
    vitestBin,
    "run",
    "--config",
    config,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
  );
  if (!existsSync(report)) {
    count(0, 1);
    return;
  }
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
  // A suite that breaks before its first test counts no failed test: the exit status tells.
  count(numPassedTests ?? 0, Math.max(numFailedTests ?? 0, status === 0 ? 0 : 1));
}

function run(command: string, ...args: string[]): number {
  return spawnSync(command, args, { cwd: root, stdio: "inherit" }).status ?? 1;
}

function count(good: number, bad: number): void {
  passed += good;
  failed += bad;
}
