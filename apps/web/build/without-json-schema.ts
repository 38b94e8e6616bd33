import type { Plugin } from "vite";

const WRITERS = /zod\/v4\/core\/(json-schema-processors|json-schema-generator|to-json-schema)\.js$/;

/** A browser checks with Zod and never describes what it checks: the part that writes JSON Schema stays out of every page. */
export const withoutJsonSchema = (): Plugin => ({
  name: "zhida-without-json-schema",
  apply: "build",
  transform(code, id) {
    if (!WRITERS.test(id)) return;
    const named = [...code.matchAll(/^export (?:const|function|class) (\w+)/gm)].map(([, name]) => name);
    const renamed = [...code.matchAll(/^export \{ \w+ as (\w+) \}/gm)].map(([, name]) => name);
    const exported = [...named, ...renamed].map((name) => `absent as ${name}`).join(", ");
    return `const absent = () => undefined;\nexport { ${exported} };\n`;
  },
});
