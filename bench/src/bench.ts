import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// npm run bench            all quick figures
// npm run bench -- p6      one figure; further words are passed on
const QUICK = ["p1", "p3", "p6", "p7", "p8", "p16", "p17"];
const results = join(import.meta.dirname, "../results");
mkdirSync(results, { recursive: true });

const [name, ...rest] = process.argv.slice(2);
for (const figure of name ? [name.toLowerCase()] : QUICK) run(figure, rest);

function run(figure: string, args: string[]): void {
  const script = join(import.meta.dirname, `${figure}.ts`);
  if (!existsSync(script)) {
    console.error(`There is no benchmark ${figure}. There are: ${QUICK.join(", ")}.`);
    process.exit(2);
  }
  const result = spawnSync(process.execPath, [script, ...args], {
    stdio: ["inherit", "pipe", "inherit"],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  process.stdout.write(result.stdout);
  const last = result.stdout.trim().split("\n").at(-1) ?? "";
  if (result.status !== 0 || !last.startsWith("{")) process.exit(result.status || 1);
  writeFileSync(join(results, `${figure}.json`), `${last}\n`);
}
