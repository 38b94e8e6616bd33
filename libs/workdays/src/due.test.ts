import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarOf } from "./calendar.ts";
import { dueAt, lastDayOf, type TermUnit } from "./due.ts";
import { officialArrangement } from "./official.ts";
import { isWorkday } from "./workdays.ts";

describe("a term", () => {
  test.each([
    // 住房公积金管理条例 art. 24: three days to decide
    ["2026-09-29T10:00:00+08:00", 3, "workday", "2026-10-09T24:00"],
    ["2026-02-14T23:59:59.999+08:00", 1, "workday", "2026-02-24T24:00"],
    ["2026-02-15T00:00:00+08:00", 1, "workday", "2026-02-24T24:00"],
    ["2026-10-03T08:00:00+08:00", 0, "workday", "2026-10-08T24:00"],
    ["2026-10-08T08:00:00+08:00", 0, "workday", "2026-10-08T24:00"],
    // UTC evening is already the next day in Shanghai
    ["2026-03-02T16:00:00Z", 1, "workday", "2026-03-04T24:00"],
    // 工伤保险条例 art. 20: sixty days; art. 17: thirty days or one year to apply
    ["2026-03-02T09:00:00+08:00", 60, "calendar_day", "2026-05-06T24:00"],
    ["2026-03-02T09:00:00+08:00", 30, "calendar_day", "2026-04-01T24:00"],
    ["2025-02-14T09:00:00+08:00", 1, "year", "2026-02-14T24:00"],
    ["2025-02-15T09:00:00+08:00", 1, "year", "2026-02-24T24:00"],
    ["2024-02-29T09:00:00+08:00", 1, "year", "2025-02-28T24:00"],
    ["2026-08-31T09:00:00+08:00", 1, "month", "2026-09-30T24:00"],
    ["2026-01-31T09:00:00+08:00", 1, "month", "2026-02-28T24:00"],
    ["2026-12-31T09:00:00+08:00", 2, "month", "2027-03-01T24:00"],
    ["2026-10-01T10:20:30+08:00", 24, "hour", "2026-10-02T10:20:30"],
    ["2026-10-08T16:30:00+08:00", 1, "work_hour", "2026-10-09T09:30"],
    ["2026-10-08T11:30:00+08:00", 0.5, "work_hour", "2026-10-08T12:00"],
    ["2026-10-08T12:15:00+08:00", 4, "work_hour", "2026-10-08T17:00"],
    ["2026-09-30T16:00:00+08:00", 2, "work_hour", "2026-10-08T10:00"],
    ["2026-10-08T18:00:00+08:00", 14, "work_hour", "2026-10-10T17:00"],
    ["2026-10-08T18:00:00+08:00", 0, "work_hour", "2026-10-08T18:00"],
  ] as [string, number, TermUnit, string][])(
    "from %s of %d %s is over at %s in Shanghai",
    (start, amount, unit, end) => {
      const [date, time] = end.split("T") as [string, string];
      const moment =
        time === "24:00" ? Date.parse(`${date}T00:00:00+08:00`) + 86_400_000 : Date.parse(`${date}T${time}+08:00`);
      expect(dueAt({ start, amount, unit })).toBe(new Date(moment).toISOString());
      expect(lastDayOf(dueAt({ start, amount, unit }))).toBe(date);
    },
  );

  test("runs by the calendar it is given", () => {
    const calendar = calendarOf({ ...officialArrangement, officeHours: [["00:00", "24:00"]] });
    expect(dueAt({ start: "2026-10-09T23:00:00+08:00", amount: 26, unit: "work_hour", calendar })).toBe(
      "2026-10-11T17:00:00.000Z",
    );
  });

  test.each([
    ["2026-10-08T18:00:00", 1, "hour"],
    ["2026-10-08", 1, "workday"],
    ["soon", 1, "workday"],
    ["2026-10-08T18:00:00Z", -1, "workday"],
    ["2026-10-08T18:00:00Z", 1.5, "calendar_day"],
    ["2026-10-08T18:00:00Z", Number.POSITIVE_INFINITY, "hour"],
    ["2026-10-08T18:00:00Z", Number.NaN, "work_hour"],
  ] as [string, number, TermUnit][])("from %s of %d %s is refused", (start, amount, unit) => {
    expect(() => dueAt({ start, amount, unit })).toThrow(RangeError);
  });
});

describe("for every term", () => {
  test("a longer term or a later start is never due earlier", () => {
    fc.assert(
      fc.property(moments, fc.nat(10 ** 9), fc.nat(40), fc.nat(5), units, (from, wait, amount, more, unit) => {
        const due = dueAt({ start: iso(from), amount, unit });
        expect(dueAt({ start: iso(from), amount: amount + more, unit }) >= due).toBe(true);
        expect(dueAt({ start: iso(from + wait), amount, unit }) >= due).toBe(true);
        expect(due >= iso(from)).toBe(true);
      }),
    );
  });

  test("counted in days it ends at 24:00 of a working day", () => {
    const dayUnits = fc.constantFrom<TermUnit>("workday", "calendar_day", "month", "year");
    fc.assert(
      fc.property(moments, fc.nat(40), dayUnits, (from, amount, unit) => {
        const due = dueAt({ start: iso(from), amount, unit });
        expect(due.slice(10)).toBe("T16:00:00.000Z");
        expect(isWorkday(lastDayOf(due))).toBe(true);
      }),
    );
  });

  test("counted in working hours it ends while offices are open", () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 200 }), (from, quarters) => {
        const due = dueAt({ start: iso(from), amount: quarters / 4, unit: "work_hour" });
        expect(isWorkday(lastDayOf(due))).toBe(true);
        const hour = (Date.parse(due) / 3_600_000 + 8) % 24;
        expect((hour > 9 && hour <= 12) || (hour > 13 && hour <= 17)).toBe(true);
      }),
    );
  });

  test("working days never end before as many calendar days", () => {
    fc.assert(
      fc.property(moments, fc.nat(60), (from, amount) => {
        const start = iso(from);
        expect(dueAt({ start, amount, unit: "workday" }) >= dueAt({ start, amount, unit: "calendar_day" })).toBe(true);
      }),
    );
  });
});

const iso = (millis: number): string => new Date(millis).toISOString();
const moments = fc.integer({ min: Date.parse("2022-06-01T00:00Z"), max: Date.parse("2027-12-31T00:00Z") });
const units = fc.constantFrom<TermUnit>("workday", "calendar_day", "month", "year", "work_hour", "hour");
