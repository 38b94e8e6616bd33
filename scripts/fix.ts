import { spawnSync } from "node:child_process";
import { join } from "node:path";

// Formats, sorts imports, applies safe lint fixes, and brings generated files up to date.
const root = join(import.meta.dirname, "..");
const biome = spawnSync(join(root, "node_modules/.bin/biome"), ["check", "--write", "."], {
  cwd: root,
  stdio: "inherit",
});
const openapi = spawnSync(process.execPath, ["scripts/openapi.ts"], { cwd: root, stdio: "inherit" });
const kernel = spawnSync(process.execPath, ["libs/policy-index/kernel/build.ts"], { cwd: root, stdio: "inherit" });
process.exit(biome.status || openapi.status || kernel.status || 0);
