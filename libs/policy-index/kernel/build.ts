// npm run build:kernel             compiles the scan kernel into src/population/scan-kernel.generated.ts
// npm run build:kernel -- --check  fails when that file is not what the source compiles to
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const here = import.meta.dirname;
const generated = join(here, "../src/population/scan-kernel.generated.ts");
const asc = createRequire(import.meta.url).resolve("assemblyscript/bin/asc.js");
const folder = mkdtempSync(join(tmpdir(), "zhida-kernel-"));
const options = [
  ...["scan.ts", "--outFile", join(folder, "scan.wasm")],
  ...["-O3", "--noAssert", "--runtime", "stub", "--use", "abort="],
  ...["--importMemory", "--noExportMemory", "--sharedMemory", "--initialMemory", "1", "--maximumMemory", "65536"],
  ...["--enable", "simd", "--enable", "threads", "--enable", "bulk-memory"],
];
const compiled = spawnSync(process.execPath, [asc, ...options], { cwd: join(here, "assembly"), encoding: "utf8" });
if (compiled.status !== 0) fail(`The kernel does not compile.\n${compiled.stdout}${compiled.stderr}`);
const wasm = readFileSync(join(folder, "scan.wasm"));
rmSync(folder, { recursive: true });

const text = `// Made by npm run build:kernel from libs/policy-index/kernel/assembly.\nexport const scanKernel =\n  "${wasm.toString("base64")}";\n`;
if (!process.argv.includes("--check")) {
  writeFileSync(generated, text);
  console.log(`scan kernel: ${wasm.length} bytes`);
} else if (readFileSync(generated, "utf8") !== text) fail("The scan kernel is not current: run npm run build:kernel");

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
