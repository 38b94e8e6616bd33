import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeApi } from "../apps/server/src/describe-api.ts";

// Writes openapi.json from the routes; with --check, fails when the committed one differs.
const path = join(import.meta.dirname, "../openapi.json");
const current = `${JSON.stringify(await describeApi(), null, 1)}\n`;
if (!process.argv.includes("--check")) writeFileSync(path, current);
else if (readFileSync(path, "utf8") !== current) {
  console.error("openapi.json is not current. Run: npm run openapi");
  process.exit(1);
}
process.exit(0);
