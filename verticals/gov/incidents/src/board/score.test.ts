import fc from "fast-check";
import { expect, test } from "vitest";
import { proportion } from "./figures.ts";
import { scoreOf } from "./score.ts";

const share = fc.nat({ max: 500 }).chain((of) => fc.record({ count: fc.nat({ max: of }), of: fc.constant(of) }));
const done = fc.record({
  handled: fc.integer({ min: 10, max: 500 }),
  inTime: share,
  satisfied: share,
  reopened: share,
  returned: share,
});

type Share = { count: number; of: number };
type Done = { handled: number; inTime: Share; satisfied: Share; reopened: Share; returned: Share };
const score = (given: Done, times = 1) =>
  scoreOf({
    handled: given.handled * times,
    inTime: proportion(given.inTime.count * times, given.inTime.of * times),
    satisfied: proportion(given.satisfied.count * times, given.satisfied.of * times),
    reopened: proportion(given.reopened.count * times, given.reopened.of * times),
    returned: proportion(given.returned.count * times, given.returned.of * times),
  });

test("the same quality at any volume has the same score", () => {
  fc.assert(
    fc.property(done, fc.integer({ min: 2, max: 1_000 }), (given, times) => {
      expect(score(given, times)).toBe(score(given));
    }),
  );
});

test("one more in time, or one more satisfied, never lowers the score", () => {
  fc.assert(
    fc.property(done, (given) => {
      const before = score(given);
      for (const name of ["inTime", "satisfied"] as const) {
        const { count, of } = given[name];
        if (count < of) expect(score({ ...given, [name]: { count: count + 1, of } })).toBeGreaterThanOrEqual(before!);
      }
    }),
  );
});

test.each([
  ["all well", { inTime: [10, 10], satisfied: [4, 4], reopened: [0, 10], returned: [0, 10] }, 100],
  ["half in time", { inTime: [5, 10], satisfied: [4, 4], reopened: [0, 10], returned: [0, 10] }, 80],
  [
    "nobody rated: the weight of ratings goes to the others",
    { inTime: [5, 10], satisfied: [0, 0], reopened: [0, 10], returned: [0, 10] },
    71.4,
  ],
] as const)("%s", (_name, given, expected) => {
  const [inTime, satisfied, reopened, returned] = Object.values(given).map(([count, of]) => proportion(count, of));
  expect(
    scoreOf({ handled: 10, inTime: inTime!, satisfied: satisfied!, reopened: reopened!, returned: returned! }),
  ).toBe(expected);
});

test("too few are not scored", () => {
  const all = { count: 9, of: 9 };
  expect(score({ handled: 9, inTime: all, satisfied: all, reopened: all, returned: all })).toBeNull();
});
