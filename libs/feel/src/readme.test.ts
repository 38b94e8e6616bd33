import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as feel from "./index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);

/** Each line `expression; // value` of the examples, all in one scope as they are read. */
test("the examples of the README are true", () => {
  const code = blocks
    .join("\n")
    .replace(/^import .*$/gm, "")
    .replaceAll(" as const", "")
    .replace("(fact: string)", "(fact)")
    .replace(
      /^(?!const )(.+);\s*\/\/ (.+)$/gm,
      (_, expression: string, value: string) => `check(() => (${expression}), (${value}));`,
    );
  const checked: unknown[] = [];
  const check = (actual: () => unknown, expected: unknown) => {
    checked.push(expected);
    expect(actual(), String(actual)).toEqual(expected);
  };
  new Function("check", ...Object.keys(feel), code)(check, ...Object.values(feel));
  expect(checked).toHaveLength(readme.match(/; *\/\/ /g)?.length ?? 0);
});
