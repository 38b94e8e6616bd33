import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "./say.ts";
import { StartFailure } from "./start-failure.ts";

const SOURCES = [
  "apps/web/{src,public}/**/*",
  "apps/web/*.{html,ts,json}",
  "{platform,kernel,verticals}/**/src/contract*/**/*.ts",
  "{platform,kernel,verticals}/**/src/contract.ts",
];

/** Builds the web app when its sources differ from those it was built from. Returns the folder to serve. */
export function buildWeb(root: string): string {
  const dist = join(root, "apps/web/dist");
  const stamp = join(dist, ".built-from");
  const sources = digestOf(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return dist;
  say("  Building the web app …");
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const result = spawnSync(process.execPath, [vite, "build", "--logLevel", "error"], {
    cwd: join(root, "apps/web"),
    encoding: "utf8",
  });
  if (result.status !== 0) throw new StartFailure(`The web app could not be built:\n${result.stderr || result.stdout}`);
  writeFileSync(stamp, sources);
  return dist;
}

function digestOf(root: string): string {
  const hash = createHash("sha256");
  const files = globSync(SOURCES, { cwd: root, exclude: ["**/node_modules/**", "**/dist/**"], withFileTypes: true });
  for (const path of files
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()) {
    hash.update(path).update(readFileSync(path));
  }
  return hash.digest("hex");
}
