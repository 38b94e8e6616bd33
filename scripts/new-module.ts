import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// npm run new:module -- kernel/rooms | verticals/gov/court
const root = join(import.meta.dirname, "..");
const place = process.argv[2] ?? "";
const parts = /^(?:kernel\/([a-z-]+)|verticals\/([a-z]+)\/([a-z-]+))$/.exec(place);
if (!parts) fail("Say where: npm run new:module -- kernel/<name> or verticals/<vertical>/<name>");
if (existsSync(join(root, place))) fail(`${place} is already there.`);

const [, kernelName, vertical, verticalName] = parts;
const name = kernelName ?? `${vertical}-${verticalName}`;
const schema = (kernelName ?? verticalName ?? "").replaceAll("-", "_");
const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const type = camel[0]?.toUpperCase() + camel.slice(1);
const address = kernelName ?? `${vertical}/${verticalName}`;

write("package.json", `${JSON.stringify(manifest(), null, 2)}\n`);
write("README.md", `# ${place}\n\nWhat it owns. What it publishes. What it listens to.\n`);
write("migrations/0001_start.sql", `create schema ${schema};\n`);
write(
  "src/contract.ts",
  `import { Id } from "@zhida/platform/contract";\nimport { z } from "zod";\n\nexport const Thing = z.object({ id: Id });\nexport type Thing = z.infer<typeof Thing>;\n`,
);
write("src/service.ts", `/** What other modules may ask. */\nexport type ${type}Service = Record<string, never>;\n`);
write(
  "src/refusals.ts",
  `import { defineRefusals } from "@zhida/platform";\n\nexport const refuse = defineRefusals("${name}", {});\n`,
);
write(
  "src/routes.ts",
  `import { access, route } from "@zhida/identity";\nimport { page } from "@zhida/platform/contract";\nimport { Thing } from "./contract.ts";\n\nexport const ${camel}Routes = () => [\n  route({\n    method: "GET",\n    url: "/api/${address}/things",\n    summary: "All things",\n    access: access.signedIn,\n    response: page(Thing),\n    handler: () => ({ items: [], next: null }),\n  }),\n];\n`,
);
write(
  "src/index.ts",
  `import type { Module } from "@zhida/platform";\nimport { ${camel}Routes } from "./routes.ts";\nimport type { ${type}Service } from "./service.ts";\n\nexport type { ${type}Service } from "./service.ts";\n\nexport function ${camel}Module(): Module & { service: ${type}Service } {\n  return { name: "${name}", migrations: new URL("../migrations/", import.meta.url), routes: ${camel}Routes(), service: {} };\n}\n`,
);
write(
  "src/index.test.ts",
  `import { testStack } from "@zhida/platform/testing";\nimport { expect, test } from "vitest";\nimport { ${camel}Module } from "./index.ts";\n\ntest("a stranger is asked to sign in", async () => {\n  const stack = await testStack(() => ({ modules: [${camel}Module()] }));\n  expect((await stack.inject({ url: "/api/${address}/things" })).statusCode).toBe(401);\n  await stack.stop();\n});\n`,
);
console.log(`${place} is there. Next: npm install, then wire ${camel}Module in apps/server/src/modules.ts.`);

function manifest() {
  return {
    name: `@zhida/${name}`,
    version: "0.1.0",
    private: true,
    license: "Apache-2.0",
    type: "module",
    exports: { ".": "./src/index.ts", "./contract": "./src/contract.ts" },
    dependencies: { "@zhida/identity": "*", "@zhida/platform": "*", zod: "^4.6.7" },
  };
}

function write(path: string, text: string): void {
  const target = join(root, place, path);
  mkdirSync(join(target, ".."), { recursive: true });
  writeFileSync(target, text);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
