import fc from "fast-check";
import { expect, test } from "vitest";
import { changesBetween } from "./changes-between.ts";
import { shippedFigures } from "./shipped-figures.ts";

const shipped = await shippedFigures();

test.each([
  ["nothing", [0, 1, 2, 3, 4], []],
  ["the first to the end", [1, 2, 3, 4, 0], ["open"]],
  ["the last to the front", [4, 0, 1, 2, 3], ["overdue"]],
])("moving %s moves that alone", (_what, order, moved) => {
  const before = shipped.slice(0, 5);
  const after = order.map((index) => before[index]!);
  expect(changesBetween(before, after).map(({ key, what }) => (what.includes("order") ? key : ""))).toEqual(moved);
});

test("without those that moved, the others stand as they stood", () => {
  const keys = shipped.map(({ key }) => key);
  fc.assert(
    fc.property(fc.shuffledSubarray(keys, { minLength: keys.length }), (order) => {
      const after = order.map((key) => shipped.find((each) => each.key === key)!);
      const moved = new Set(changesBetween(shipped, after).map(({ key }) => key));
      const rest = (list: readonly string[]) => list.filter((key) => !moved.has(key));
      expect(rest(order)).toEqual(rest(keys));
    }),
  );
});
