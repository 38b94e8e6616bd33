import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

type Chunk = { file: string; imports?: string[]; css?: string[]; assets?: string[] };

/** What must open without network: the home page, reporting, incidents and grid work with their texts in both languages. */
const OFFLINE =
  /^(index\.html|src\/portal\/(home|map|report|incidents|grid|outbox)\/.*|src\/ui\/map\/.*|src\/i18n\/(zh-CN|en)\/(portal|ui|entitlements|reporting|grid|map)\.json)$/;

/** Tells the service worker which files the portal stands on; their names change with their content. */
export const offlineShell = (): Plugin => ({
  name: "zhida-offline-shell",
  apply: "build",
  writeBundle({ dir }) {
    if (!dir) return;
    const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dir, ".vite/manifest.json"), "utf8"));
    const files = new Set<string>();
    for (const name of Object.keys(manifest)) if (OFFLINE.test(name)) addFiles(manifest, name, files);
    const list = ["/index.html", "/zhida.svg", "/zhida.webmanifest", ...[...files].sort().map((file) => `/${file}`)];
    const worker = join(dir, "service-worker.js");
    const code = readFileSync(worker, "utf8");
    const version = createHash("sha256")
      .update(list.join())
      .update(readFileSync(join(dir, "index.html")))
      .update(code)
      .digest("hex")
      .slice(0, 12);
    writeFileSync(worker, `const OFFLINE_SHELL=${JSON.stringify({ version, files: list })};\n${code}`);
  },
});

function addFiles(manifest: Record<string, Chunk>, name: string, files: Set<string>): void {
  const chunk = manifest[name];
  if (!chunk || files.has(chunk.file)) return;
  // The entry's own HTML is fetched by its address.
  if (!chunk.file.endsWith(".html")) files.add(chunk.file);
  for (const beside of [...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(beside);
  for (const next of chunk.imports ?? []) addFiles(manifest, next, files);
}
