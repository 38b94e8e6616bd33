import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compileModel, type DmnModel } from "../src/dmn/compile-model.ts";
import { literalText } from "../src/values/text.ts";
import { type CaseFile, readCaseFile, type TestCase } from "./case-file.ts";
import { agrees } from "./compare-results.ts";
import { isJavaOnly } from "./needs-java.ts";

/** Runs a DMN TCK folder: `node libs/feel/tck/run.ts DIR [--failures] [--only 0085]`. The last line is the figure P4. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { failures: { type: "boolean", default: false }, only: { type: "string", default: "" } },
});
const [directory] = positionals;
if (directory === undefined) {
  console.error("usage: run.ts DIR [--failures] [--only FOLDER]");
  process.exit(2);
}

type Tally = { pass: number; total: number; nonnullPass: number; nonnullTotal: number };
const levels = new Map<string, Tally>();
let javaOnly = 0;
let crashes = 0;

for (const level of readdirSync(directory)
  .filter((name) => /^compliance-level-\d$/.test(name))
  .sort()) {
  const tally: Tally = { pass: 0, total: 0, nonnullPass: 0, nonnullTotal: 0 };
  levels.set(level, tally);
  for (const folder of readdirSync(join(directory, level)).sort()) {
    if (folder.includes(values.only)) runFolder(join(directory, level, folder), folder, tally);
  }
}

const level2 = levels.get("compliance-level-2");
const level3 = levels.get("compliance-level-3");
if (crashes > 0) console.log(`${crashes} cases ended in an exception`);
console.log(
  JSON.stringify({
    id: "P4",
    figures: {
      level2_pass: level2?.pass ?? 0,
      level2_total: level2?.total ?? 0,
      level3_pass: level3?.pass ?? 0,
      level3_total: level3?.total ?? 0,
      level3_nonnull_pass: level3?.nonnullPass ?? 0,
      level3_nonnull_total: level3?.nonnullTotal ?? 0,
      java_only_skipped: javaOnly,
    },
  }),
);

function runFolder(path: string, folder: string, tally: Tally): void {
  const files = readdirSync(path).sort();
  const read = (file: string) => readFileSync(join(path, file), "utf8");
  const models = new Map(files.filter((file) => file.endsWith(".dmn")).map((file) => [file, read(file)]));
  const cases = files
    .filter((file) => file.endsWith(".xml"))
    .flatMap((file) => casesOf(readCaseFile(read(file)), models));
  if (isJavaOnly(cases)) {
    javaOnly++;
    console.log(`${folder}: skipped, needs Java`);
    return;
  }
  const before = { ...tally };
  for (const [one, model] of cases) count(one, model !== undefined && runCase(one, model, folder), tally);
  console.log(`${folder}: ${tally.pass - before.pass} of ${tally.total - before.total}`);
}

/** The cases of a file with the model that they are about; the other models of the folder are there to be imported. */
function casesOf(
  { modelName, cases }: CaseFile,
  models: ReadonlyMap<string, string>,
): [TestCase, DmnModel | undefined][] {
  const xml = models.get(modelName) ?? (models.size === 1 ? [...models.values()][0] : undefined);
  const model =
    xml === undefined
      ? undefined
      : compileOrReport(
          xml,
          [...models.values()].filter((other) => other !== xml),
        );
  return cases.map((one) => [one, model]);
}

function compileOrReport(xml: string, imports: string[]): DmnModel | undefined {
  try {
    return compileModel(xml, { imports });
  } catch (error) {
    console.log(`  ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

function count(one: TestCase, passed: boolean, tally: Tally): void {
  const nonnull = one.results.some(({ isError, expected }) => !isError && expected !== null);
  tally.total++;
  if (passed) tally.pass++;
  if (nonnull) tally.nonnullTotal++;
  if (nonnull && passed) tally.nonnullPass++;
}

function runCase(one: TestCase, model: DmnModel, folder: string): boolean {
  const options = { now: new Date().toISOString() };
  return one.results.every(({ name, expected, isError }) => {
    try {
      const actual =
        one.type === "decision"
          ? model.evaluate(name, one.inputs, options)
          : selected(model.invoke(one.invocableName ?? "", one.inputs, options), name);
      if (agrees(actual, isError ? null : expected)) return true;
      report(
        one,
        name,
        folder,
        `expected ${isError ? "an error, null" : literalText(expected)}, got ${literalText(actual)}`,
        model,
      );
    } catch (error) {
      crashes++;
      report(one, name, folder, error instanceof Error ? (error.stack ?? error.message) : String(error), model);
    }
    return false;
  });

  /** A service with several outputs is asked for one of them. */
  function selected(value: ReturnType<DmnModel["invoke"]>, name: string): ReturnType<DmnModel["invoke"]> {
    const isMany = typeof value === "object" && value !== null && Object.hasOwn(value, name);
    return isMany ? ((value as Record<string, ReturnType<DmnModel["invoke"]>>)[name] ?? null) : value;
  }
}

function report(one: TestCase, name: string, folder: string, detail: string, model: DmnModel): void {
  if (!values.failures) return;
  const problems = model.problems.filter(({ element }) => element === name).map((problem) => ` [${problem.detail}]`);
  console.log(`  ${folder} ${one.id} ${name}: ${detail}${problems.join("")}`);
}
