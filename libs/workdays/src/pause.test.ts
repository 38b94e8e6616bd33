import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueAt, lastDayOf, type TermUnit } from "./due.ts";
import { remaining, resume } from "./pause.ts";

const accepted = "2026-09-21T10:00:00+08:00";

describe("a term of five working days from Monday 21 September 2026", () => {
  const due = dueAt({ start: accepted, amount: 5, unit: "workday" });

  test("ends on 29 September, after the Mid-Autumn days", () => {
    expect(lastDayOf(due)).toBe("2026-09-29");
  });

  test.each([
    ["2026-09-21T10:00:00+08:00", 5],
    ["2026-09-22T09:00:00+08:00", 4],
    ["2026-09-29T23:59:59+08:00", 0],
    ["2026-10-09T09:00:00+08:00", 0],
  ])("at %s has %i days left", (at, amount) => {
    expect(remaining({ due, at, unit: "workday" })).toEqual({ amount, unit: "workday" });
  });

  test.each([
    ["2026-09-22T09:00:00+08:00", "2026-09-22T17:00:00+08:00", "2026-09-29"],
    ["2026-09-22T09:00:00+08:00", "2026-09-23T09:00:00+08:00", "2026-09-30"],
    ["2026-09-22T09:00:00+08:00", "2026-10-05T09:00:00+08:00", "2026-10-12"],
    ["2026-09-29T20:00:00+08:00", "2026-10-03T09:00:00+08:00", "2026-10-08"],
    ["2026-09-30T09:00:00+08:00", "2026-10-12T09:00:00+08:00", "2026-09-29"],
  ])("paused from %s to %s ends on %s", (pausedAt, resumedAt, last) => {
    expect(lastDayOf(resume({ due, pausedAt, resumedAt, unit: "workday" }))).toBe(last);
  });
});

test.each([
  ["hour", 48, "2026-09-21T22:00:00+08:00", 36, "2026-09-24T22:00:00+08:00", "2026-09-26T02:00:00.000Z"],
  ["work_hour", 14, "2026-09-22T10:30:00+08:00", 6.5, "2026-09-24T16:00:00+08:00", "2026-09-28T07:30:00.000Z"],
  ["calendar_day", 10, "2026-09-23T10:00:00+08:00", 15, "2026-09-25T10:00:00+08:00", "2026-10-10T16:00:00.000Z"],
  ["month", 1, "2026-10-20T10:00:00+08:00", 1, "2026-10-22T10:00:00+08:00", "2026-10-23T16:00:00.000Z"],
] as [TermUnit, number, string, number, string, string][])(
  "a pause of a term of %s %d",
  (unit, amount, pausedAt, left, resumedAt, end) => {
    const due = dueAt({ start: accepted, amount, unit });
    expect(remaining({ due, at: pausedAt, unit }).amount).toBe(left);
    expect(resume({ due, pausedAt, resumedAt, unit })).toBe(end);
  },
);

test.each(["hour", "work_hour", "workday", "calendar_day"] as const)(
  "nothing is left of an overdue term in %s",
  (unit) => {
    expect(remaining({ due: "2026-09-21T02:00:00Z", at: "2026-09-23T03:00:00Z", unit })).toEqual({ amount: 0, unit });
  },
);

test("a pause that ends before it begins is refused", () => {
  const [pausedAt, resumedAt] = ["2026-09-23T10:00:00Z", "2026-09-23T09:00:00Z"];
  expect(() => resume({ due: "2026-09-30T16:00:00Z", pausedAt, resumedAt, unit: "workday" })).toThrow(RangeError);
});

describe("for every term", () => {
  test("no pause shortens, whatever the moment it was due", () => {
    fc.assert(
      fc.property(moments, moments, spans, units, (due, pausedAt, pause, unit) => {
        const later = resume({ due: iso(due), pausedAt: iso(pausedAt), resumedAt: iso(pausedAt + pause), unit });
        expect(later >= iso(due)).toBe(true);
      }),
    );
  });

  test("a pause of no time changes nothing", () => {
    fc.assert(
      fc.property(moments, fc.nat(60), spans, units, (start, amount, run, unit) => {
        const due = dueAt({ start: iso(start), amount, unit });
        const at = iso(start + run);
        expect(resume({ due, pausedAt: at, resumedAt: at, unit })).toBe(due);
      }),
    );
  });

  test("a longer pause is never due earlier, and no less remains after it than before", () => {
    fc.assert(
      fc.property(moments, fc.nat(60), spans, spans, spans, units, (start, amount, run, pause, more, unit) => {
        const due = dueAt({ start: iso(start), amount, unit });
        const pausedAt = iso(start + run);
        const resumedAt = iso(start + run + pause);
        const later = resume({ due, pausedAt, resumedAt, unit });
        expect(resume({ due, pausedAt, resumedAt: iso(start + run + pause + more), unit }) >= later).toBe(true);
        fc.pre(pausedAt < due);
        const before = remaining({ due, at: pausedAt, unit });
        const after = remaining({ due: later, at: resumedAt, unit });
        expect(after.amount).toBeGreaterThanOrEqual(before.amount - 1e-6);
      }),
    );
  });

  test("what remains never grows as time passes", () => {
    fc.assert(
      fc.property(moments, fc.nat(60), spans, spans, units, (start, amount, run, more, unit) => {
        const due = dueAt({ start: iso(start), amount, unit });
        const before = remaining({ due, at: iso(start + run), unit });
        expect(remaining({ due, at: iso(start + run + more), unit }).amount).toBeLessThanOrEqual(before.amount);
      }),
    );
  });
});

const iso = (millis: number): string => new Date(millis).toISOString();
const moments = fc.integer({ min: Date.parse("2022-06-01T00:00Z"), max: Date.parse("2027-12-31T00:00Z") });
const spans = fc.nat(60 * 86_400_000);
const units = fc.constantFrom<TermUnit>("workday", "calendar_day", "month", "year", "work_hour", "hour");
