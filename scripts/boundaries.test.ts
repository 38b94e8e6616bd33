import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkBoundaries } from "./check/boundaries.ts";

const root = mkdtempSync(join(tmpdir(), "zhida-boundaries-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** One planted violation for each rule: file → what it imports. */
const planted: Record<string, [file: string, source: string]> = {
  "no-cycles": ["kernel/identity/src/a.ts", 'import "./b.ts";'],
  "verticals-stay-apart": ["verticals/edu/lessons/src/a.ts", 'import "../../../gov/services/src/index.ts";'],
  "kernel-knows-no-vertical": ["kernel/exchange/src/up.ts", 'import "../../../verticals/gov/services/src/index.ts";'],
  "platform-knows-no-domain": ["platform/src/up.ts", 'import "../../kernel/identity/src/index.ts";'],
  "libs-are-pure": ["libs/workdays/src/up.ts", 'import "node:fs";'],
  "kernel-order": ["kernel/exchange/src/sideways.ts", 'import "../../feedback/src/index.ts";'],
  "identity-is-lowest": ["kernel/identity/src/up.ts", 'import "../../exchange/src/index.ts";'],
  "front-door-only": ["kernel/feedback/src/deep.ts", 'import "../../exchange/src/store.ts";'],
  "contract-is-pure": ["kernel/exchange/src/contract.ts", 'import "./index.ts";'],
  "web-reads-contracts-only": ["apps/web/src/a.ts", 'import "../../../kernel/exchange/src/index.ts";'],
  "sql-only-in-store": ["kernel/exchange/src/read.ts", 'import "kysely";'],
  "http-only-in-routes": ["kernel/exchange/src/use-case.ts", 'import "fastify";'],
  "test-helpers-only-in-tests": ["kernel/exchange/src/help.ts", 'import "../../../platform/src/testing/index.ts";'],
  "package-json-is-the-true-graph": ["kernel/notify/src/a.ts", 'import "../../identity/src/index.ts";'],
};

const packages = [
  "platform",
  "libs/workdays",
  "kernel/identity",
  "kernel/exchange",
  "kernel/feedback",
  "kernel/notify",
  "verticals/gov/services",
  "verticals/edu/lessons",
  "apps/web",
];

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test("every boundary rule catches its planted violation", { timeout: 60_000 }, async () => {
  for (const folder of packages) {
    write(`${folder}/package.json`, JSON.stringify({ name: `@planted/${folder.replaceAll("/", "-")}` }));
    write(`${folder}/src/index.ts`, "export {};");
  }
  write("kernel/identity/src/b.ts", 'import "./a.ts";');
  write("kernel/exchange/src/store.ts", "export {};");
  write("platform/src/testing/index.ts", "export {};");
  for (const [file, source] of Object.values(planted)) write(file, source);
  for (const name of ["kysely", "fastify"]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
    write(`node_modules/${name}/index.js`, "");
  }

  const { findings } = await checkBoundaries(root, ["platform", "libs", "kernel", "verticals", "apps"]);
  const missed = Object.entries(planted).filter(
    ([rule, [file]]) => !findings.some((finding) => finding.startsWith(`${rule}: ${file}`)),
  );
  expect(missed.map(([rule]) => rule)).toEqual([]);
});

test("the check saw the whole project", { timeout: 60_000 }, async () => {
  const { modules, findings } = await checkBoundaries(join(import.meta.dirname, ".."));
  expect(modules).toBeGreaterThan(250);
  expect(findings).toEqual([]);
});
