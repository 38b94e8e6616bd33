import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as jt808 from "./index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const code = [...readme.matchAll(/^```ts\n(.+?)^```/gms)].map(([, block]) => block).join("");
const examples = [...code.matchAll(/(.+?);? \/\/ → (.+?)\n/gs)].map(
  ([, call, answer]) => [call!.trim(), answer!] as const,
);

test.each(examples)("%s is %s", (call, answer) => {
  const evaluate = (expression: string): unknown =>
    new Function(...Object.keys(jt808), `return (${expression});`)(...Object.values(jt808));
  expect(evaluate(call)).toEqual(evaluate(answer));
});

test("every arrow of the README is such an example", () => {
  expect(examples.length).toBeGreaterThan(0);
  expect(examples).toHaveLength(readme.split("// →").length - 1);
});
