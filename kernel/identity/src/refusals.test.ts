import { allRefusals } from "@zhida/platform";
import { expect, test } from "vitest";
import "./refusals.ts";

test("every refusal has a sentence in both languages with the same placeholders", () => {
  const mine = [...allRefusals()].filter(([code]) => code.startsWith("identity."));
  expect(mine.length).toBeGreaterThan(0);
  const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [code, { zh, en }] of mine) {
    expect(zh, code).toMatch(/\p{Script=Han}.*。$/u);
    expect(en, code).toMatch(/^[A-Z].*\.$/);
    expect(holes(zh), code).toEqual(holes(en));
  }
});
