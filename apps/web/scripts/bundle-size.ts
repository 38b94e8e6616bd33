/**
 * How much JavaScript the portal loads before its home page stands, in kilobytes (1,000 bytes) after gzip: the entry with all it
 * imports, the home page's own chunks, and one language. Prints P17's line; run `npm run build -w @zhida/web` first.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[] };

const LIMIT_KB = 200;
const dist = join(import.meta.dirname, "../dist");
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));

const entry = filesOf(["index.html"]);
const home = filesOf([
  "index.html",
  "src/portal/home/home-page.tsx",
  "src/i18n/zh-CN/portal.json",
  "src/i18n/zh-CN/ui.json",
]);

console.log(`entry with its static imports  ${kilobytes(entry)} KB gzip in ${entry.size} files`);
console.log(`home page and Chinese with it  ${kilobytes(home)} KB gzip in ${home.size} files (limit ${LIMIT_KB})`);
console.log(JSON.stringify({ id: "P17", figures: { portal_js_kb_gzip: kilobytes(home) } }));
process.exitCode = kilobytes(home) <= LIMIT_KB ? 0 : 1;

/** The files of some chunks and of everything they import statically. */
function filesOf(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no ${name}; build the web app first.`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    filesOf(chunk.imports ?? [], found);
  }
  return found;
}

function kilobytes(files: ReadonlySet<string>): number {
  const bytes = [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
    0,
  );
  return Math.round(bytes / 100) / 10;
}
