// P17 web: JavaScript that the portal's first page loads before it can be used, gzipped. Limit: 200 KB.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const build = spawnSync(
  process.execPath,
  [join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "error"],
  {
    cwd: join(root, "apps/web"),
    stdio: "inherit",
  },
);
if (build.status !== 0) process.exit(1);
const size = spawnSync(process.execPath, [join(root, "apps/web/scripts/bundle-size.ts"), "--json"], {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"],
});
const { portal } = JSON.parse(size.stdout.trim().split("\n").at(-1) ?? "{}") as { portal: number };
const kb = Number((portal / 1024).toFixed(1));
console.log(`portal first load: ${kb} KB of JavaScript, gzipped (limit 200)`);
console.log(JSON.stringify({ id: "P17", figures: { portal_js_kb_gzip: kb } }));
