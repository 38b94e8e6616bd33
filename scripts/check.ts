import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { checkBoundaries } from "./check/boundaries.ts";
import { checkDistributionKeys } from "./check/distribution-keys.ts";
import { checkIdentityNumbers } from "./check/identity-numbers.ts";

const root = join(import.meta.dirname, "..");
/** Fewer modules than this means that the graph was not read: the tool reports success on an empty graph. */
const FEWEST_MODULES = 250;

/** As many as two cores carry. */
const AT_ONCE = 2;

type Step = [name: string, run: () => string[] | Promise<string[]>];

const steps: Step[] = [
  ["format and lint", () => command("biome", "check", "--error-on-warnings", ".")],
  ["types", () => command("tsc", "--noEmit", "-p", ".")],
  ["types (web)", () => command("tsc", "--noEmit", "-p", "apps/web")],
  ["types (journeys)", () => command("tsc", "--noEmit", "-p", "e2e")],
  ["boundaries", boundaries],
  ["unused code", () => command("knip")],
  ["keys of big tables", () => checkDistributionKeys(root)],
  ["identity numbers", () => checkIdentityNumbers(root)],
  ["texts in both languages", () => command("node", "apps/web/scripts/check-i18n.ts")],
  ["generated files", () => command("node", "scripts/openapi.ts", "--check")],
  ["scan kernel", () => command("node", "libs/policy-index/kernel/build.ts", "--check")],
];

let failed = 0;
const waiting = steps.values();
await Promise.all(Array.from({ length: AT_ONCE }, () => carryOut(waiting)));
process.exit(failed > 0 ? 1 : 0);

async function carryOut(queue: Iterable<Step>): Promise<void> {
  for (const [name, run] of queue) {
    const started = performance.now();
    const findings = await run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${findings.length === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
    for (const finding of findings) console.log(`    ${finding}`);
    if (findings.length > 0) failed++;
  }
}

async function boundaries(): Promise<string[]> {
  const { modules, findings } = await checkBoundaries(root);
  return modules < FEWEST_MODULES ? [...findings, `only ${modules} modules were seen`] : findings;
}

/** A tool of node_modules/.bin; its output is the finding when it fails. */
async function command(name: string, ...args: string[]): Promise<string[]> {
  const child = spawn(join(root, "node_modules", ".bin", name), args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return code === 0 ? [] : [`${said}${complained}`.trim()];
}
