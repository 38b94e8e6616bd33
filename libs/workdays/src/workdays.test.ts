import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarOf } from "./calendar.ts";
import { dateOf, dayOf } from "./local-date.ts";
import { officialArrangement } from "./official.ts";
import { addWorkdays, isWorkday, nextWorkday, workdaysBetween } from "./workdays.ts";

test.each([
  ["2026-02-13", 1, "2026-02-14"],
  ["2026-02-14", 1, "2026-02-24"],
  ["2026-02-16", 0, "2026-02-16"],
  ["2026-02-16", 5, "2026-02-28"],
  ["2026-09-30", 1, "2026-10-08"],
  ["2026-10-08", -1, "2026-09-30"],
  ["2026-10-11", -2, "2026-10-09"],
  ["2025-12-31", 1, "2026-01-04"],
])("%s plus %i working days is %s", (start, n, end) => {
  expect(addWorkdays(start, n)).toBe(end);
});

test.each([
  ["2026-09-30", "2026-10-08", 1],
  ["2026-10-08", "2026-09-30", -1],
  ["2026-10-01", "2026-10-07", 0],
  ["2026-01-01", "2026-12-31", 248],
])("from %s to %s are %i working days", (from, to, n) => {
  expect(workdaysBetween(from, to)).toBe(n);
});

test("a place adds days of its own", () => {
  const calendar = calendarOf({ ...officialArrangement, holidays: [...officialArrangement.holidays, "2026-03-20"] });
  expect(isWorkday("2026-03-20")).toBe(true);
  expect(nextWorkday("2026-03-19", calendar)).toBe("2026-03-23");
});

test.each(["2026-02-30", "2026-2-3", "20260203", "", "2026-02-03T00:00:00Z"])("%j is no day", (date) => {
  expect(() => isWorkday(date)).toThrow(RangeError);
});

test("half a working day is refused", () => {
  expect(() => addWorkdays("2026-02-03", 0.5)).toThrow(RangeError);
});

test.each([
  [[]],
  [[["09:00", "09:00"]]],
  [
    [
      ["13:00", "17:00"],
      ["09:00", "12:00"],
    ],
  ],
  [[["9:00", "12:00"]]],
  [[["09:00", "24:01"]]],
] as [[string, string][]][])("office hours %j are refused", (officeHours) => {
  expect(() => calendarOf({ ...officialArrangement, officeHours })).toThrow(RangeError);
});

describe("algebra", () => {
  test("counting undoes adding, forwards and backwards", () => {
    fc.assert(
      fc.property(dates, amounts, (start, n) => {
        expect(workdaysBetween(start, addWorkdays(start, n))).toBe(n);
      }),
    );
  });

  test("adding undoes counting when the end is a working day", () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        fc.pre(isWorkday(to));
        expect(addWorkdays(from, workdaysBetween(from, to))).toBe(to);
      }),
    );
  });

  test("adding in two steps is adding at once", () => {
    fc.assert(
      fc.property(dates, fc.nat(60), fc.nat(60), (start, a, b) => {
        expect(addWorkdays(addWorkdays(start, a), b)).toBe(addWorkdays(start, a + b));
      }),
    );
  });

  test("one more working day is later, and a later start never ends earlier", () => {
    fc.assert(
      fc.property(dates, fc.nat(30), fc.nat(60), (start, days, n) => {
        expect(addWorkdays(start, n + 1) > addWorkdays(start, n)).toBe(true);
        const later = dateOf(dayOf(start) + days);
        expect(addWorkdays(later, n) >= addWorkdays(start, n)).toBe(true);
      }),
    );
  });

  test("the next working day is one, and none lies between", () => {
    fc.assert(
      fc.property(dates, (date) => {
        const next = nextWorkday(date);
        expect(isWorkday(next)).toBe(true);
        for (let day = dayOf(date) + 1; day < dayOf(next); day += 1) expect(isWorkday(dateOf(day))).toBe(false);
      }),
    );
  });
});

const dates = fc.integer({ min: dayOf("2022-06-01"), max: dayOf("2028-12-31") }).map(dateOf);
const amounts = fc.integer({ min: -60, max: 60 });
