import { readFileSync } from "node:fs";
import * as feel from "@zhida/feel";
import { expect, test } from "vitest";
import * as policyIndex from "./index.ts";

const [readme = ""] = readFileSync(new URL("../README.md", import.meta.url), "utf8").split("## Policy → people");
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);

/** Each line `expression; // value` of the examples, all in one scope as they are read. */
test("the examples of the README are true", () => {
  const code = blocks
    .join("\n")
    .replace(/^import .*$/gm, "")
    .replace(
      /^(?!const )(.+);\s*\/\/ (.+)$/gm,
      (_, expression: string, value: string) => `check(() => (${expression}), (${value}));`,
    );
  const checked: unknown[] = [];
  const check = (actual: () => unknown, expected: unknown) => {
    checked.push(expected);
    expect(actual(), String(actual)).toEqual(expected);
  };
  const scope = { ...feel, ...policyIndex };
  new Function("check", ...Object.keys(scope), code)(check, ...Object.values(scope));
  expect(checked).toHaveLength(readme.match(/; *\/\/ /g)?.length ?? 0);
});
