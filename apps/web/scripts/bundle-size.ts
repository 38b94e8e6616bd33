/**
 * How much JavaScript the portal loads before its home page stands, after gzip: the entry with all it imports, the home
 * page's own chunks, and one language. The last line is JSON in bytes. Run `npm run build -w @zhida/web` first.
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

console.log(`entry with its static imports  ${kilobytes(entry)} KB in ${entry.size} files`);
console.log(`home page and Chinese with it  ${kilobytes(home)} KB in ${home.size} files (limit ${LIMIT_KB})`);
console.log(JSON.stringify({ entry: bytesOf(entry), portal: bytesOf(home) }));
process.exitCode = bytesOf(home) <= LIMIT_KB * 1024 ? 0 : 1;

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

function bytesOf(files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
}

function kilobytes(files: ReadonlySet<string>): string {
  return (bytesOf(files) / 1024).toFixed(1);
}
