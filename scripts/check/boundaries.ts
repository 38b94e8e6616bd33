import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import config from "../../.dependency-cruiser.mjs";

const PACKAGE = /^(platform|demo|bench|e2e|(?:libs|kernel|apps)\/[^/]+|verticals\/[^/]+\/[^/]+)\//;
const FOLDERS = ["platform", "libs", "kernel", "verticals", "demo", "apps", "bench", "e2e"];

export type BoundaryReport = { modules: number; findings: string[] };

/** Holds the import graph below `root` against the rules, and each package.json against the imports of its package. */
export async function checkBoundaries(root: string, folders = FOLDERS): Promise<BoundaryReport> {
  const result = await cruise(folders, {
    ...config.options,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
    baseDir: root,
  });
  const output = result.output as ICruiseResult;
  const findings = output.summary.violations.map((each) => `${each.rule.name}: ${each.from} → ${each.to}`);
  return { modules: output.modules.length, findings: [...findings, ...undeclared(root, output)] };
}

/** Imports of a workspace package that the importer's package.json does not name. */
function undeclared(root: string, output: ICruiseResult): string[] {
  const findings = new Set<string>();
  for (const module of output.modules) {
    const from = PACKAGE.exec(module.source)?.[1];
    if (!from) continue;
    for (const dependency of module.dependencies) {
      const to = PACKAGE.exec(dependency.resolved)?.[1];
      if (!to || to === from) continue;
      const name = manifest(root, to).name;
      const { dependencies = {}, devDependencies = {} } = manifest(root, from);
      const isTest = /[.]test[.]tsx?$|\/testing\//.test(module.source);
      if (!(name in dependencies) && !(isTest && name in devDependencies)) {
        findings.add(
          `package-json-is-the-true-graph: ${module.source} uses ${name}, which ${from}/package.json does not name`,
        );
      }
    }
  }
  return [...findings];
}

type Manifest = { name: string; dependencies?: Record<string, string>; devDependencies?: Record<string, string> };
const manifests = new Map<string, Manifest>();

function manifest(root: string, folder: string): Manifest {
  const path = join(root, folder, "package.json");
  const known = manifests.get(path) ?? (JSON.parse(readFileSync(path, "utf8")) as Manifest);
  manifests.set(path, known);
  return known;
}
