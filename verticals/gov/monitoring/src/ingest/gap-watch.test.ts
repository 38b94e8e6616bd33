import { expect, test } from "vitest";
import { GapWatch } from "./gap-watch.ts";

const MINUTE = 60_000;

test("silence of more than three intervals is a gap; late data fill it", () => {
  const watch = new GapWatch(null);
  expect([0, 1, 2, 5].map((n) => watch.see(n * MINUTE, MINUTE, 0))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(watch.see(16 * MINUTE, MINUTE, 0)).toMatchObject({
    fromMs: 5 * MINUTE,
    toMs: 16 * MINUTE,
    expected: 10,
    filled: 0,
  });
  const filled = [6, 7, 8, 9, 10, 11, 12, 13, 14].map((n) => watch.see(n * MINUTE, MINUTE, 77)?.filledAtMs);
  expect(filled).toEqual([null, null, null, null, null, null, null, null, 77]);
  expect(watch.see(15 * MINUTE, MINUTE, 78)).toBeUndefined();
});

test("a gap that spans the server's own absence is found by what was stored before", () => {
  expect(new GapWatch(10 * MINUTE).see(20 * MINUTE, MINUTE, 0)?.expected).toBe(9);
});

test("what was told already is no gap", () => {
  const watch = new GapWatch(10 * MINUTE);
  expect(watch.see(10 * MINUTE, MINUTE, 0)).toBeUndefined();
  expect(watch.see(3 * MINUTE, MINUTE, 0)).toBeUndefined();
});
