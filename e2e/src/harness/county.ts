import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const root = join(import.meta.dirname, "../../..");
/** Everybody whom a journey needs is among them, and enough home buyers to apply all at once. */
const PEOPLE = "1000";

/** A data folder with a county that was seeded a moment ago and that nothing serves yet. */
export async function seededCounty(): Promise<string> {
  const folder = dataFolder();
  await run("apps/server/src/seed.ts", { ZHIDA_DATA: folder, DEMO_SIZE: PEOPLE, LOG_LEVEL: "warn" });
  return folder;
}

/** The same county once more, with the owners of its files: a copy takes a second, seeding half a minute. */
export function copyOfCounty(county: string): string {
  const folder = dataFolder();
  const copy = spawnSync("cp", ["-a", `${county}/.`, folder], { encoding: "utf8" });
  if (copy.status !== 0) throw new Error(`The county was not copied:\n${copy.stderr}`);
  return folder;
}

export const builtWeb = (): Promise<void> => run("scripts/build-web.ts", {});

async function run(script: string, environment: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [join(root, script)], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [told, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  if (code !== 0) throw new Error(`${script} failed:\n${told}`);
}

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "zhida-e2e-"));
  chmodSync(folder, 0o755);
  return folder;
}
