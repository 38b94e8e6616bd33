import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compressFiles } from "./compress-files.ts";
import { say } from "./say.ts";
import { StartFailure } from "./start-failure.ts";

const SOURCES = [
  "apps/web/{src,public}/**/*",
  "apps/web/*.{html,ts,json}",
  "{platform,kernel,verticals}/**/src/contract/**/*.ts",
  "{platform,kernel,verticals}/**/src/contract.ts",
  "package-lock.json",
];

/** Builds the web app when its sources differ from those it was built from. Resolves to the folder to serve. */
export async function buildWeb(root: string): Promise<string> {
  const dist = join(root, "apps/web/dist");
  const stamp = join(dist, ".built-from");
  const sources = digestOf(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return dist;
  say("  Building the web app …");
  await viteBuild(root);
  compressFiles(dist);
  writeFileSync(stamp, sources);
  return dist;
}

function viteBuild(root: string): Promise<void> {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  // The same app whoever starts it: under NODE_ENV=test React would be its development build.
  const child = spawn(process.execPath, [vite, "build", "--logLevel", "error"], {
    cwd: join(root, "apps/web"),
    env: { ...process.env, NODE_ENV: "production" },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new StartFailure(`The web app could not be built:\n${output}`)),
    );
  });
}

function digestOf(root: string): string {
  const hash = createHash("sha256");
  const found = globSync(SOURCES, { cwd: root, exclude: (path) => path.name === "node_modules", withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of files.sort()) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest("hex");
}
