import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calculate } from "./arithmetic.ts";
import { compareValues } from "./compare.ts";
import { addMonths, dateOfEpochDay, type FeelDate, makeDate, parseDate } from "./date.ts";
import { parseDateTime } from "./date-time.ts";
import { parseDuration } from "./duration.ts";
import { fromFeel, toFeel } from "./json.ts";
import { addNumbers, divideNumbers, fromJsNumber, multiplyNumbers, numberText, toDecimal } from "./number.ts";
import { literalText } from "./text.ts";
import { parseTime } from "./time.ts";
import { parseZone } from "./zone.ts";

const days = fc.integer({ min: -300_000_000, max: 300_000_000 });

describe("dates", () => {
  test("a day keeps its number, its text and its order", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [first, second] = [dateOfEpochDay(a), dateOfEpochDay(b)];
        expect(first?.epochDay).toBe(a);
        expect(parseDate(String(first))).toEqual(first);
        expect(Math.sign(compareValues(first, second) ?? Number.NaN)).toBe(Math.sign(a - b));
      }),
    );
  });

  test("they agree with the calendar of the platform", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          const day = makeDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
          expect(day?.epochDay).toBe(Math.floor(date.getTime() / 86_400_000));
        },
      ),
    );
  });

  test("months never leave the month that they lead to", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (number, months) => {
        const date = dateOfEpochDay(number) as FeelDate;
        const moved = addMonths(date, months) as FeelDate;
        expect(moved.year * 12 + moved.month).toBe(date.year * 12 + date.month + months);
        expect(moved.day).toBeLessThanOrEqual(date.day);
      }),
    );
  });

  test("a region's clock follows its offset", () => {
    const text = (source: string, duration: string) =>
      literalText(calculate("+", parseDateTime(source), parseDuration(duration)));
    expect(text("2026-03-29T01:30:00@Europe/Paris", "PT1H")).toBe("2026-03-29T03:30:00@Europe/Paris");
    expect(text("2026-11-22T23:30:00@Asia/Shanghai", "PT1H")).toBe("2026-11-23T00:30:00@Asia/Shanghai");
    expect(parseZone("@Nowhere/At_All")).toBeNull();
    expect(parseTime("10:00:00+19:00")).toBeNull();
  });
});

describe("numbers", () => {
  const short = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
    .map(([n, scale]) => n / 10 ** scale);

  test("arithmetic is decimal, whichever form the numbers are held in", () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(toDecimal(addNumbers(a, b) ?? Number.NaN).eq(toDecimal(a).plus(b))).toBe(true);
        expect(toDecimal(multiplyNumbers(a, b) ?? Number.NaN).eq(toDecimal(a).times(b))).toBe(true);
      }),
    );
  });

  test("34 digits, half to even", () => {
    expect(numberText(divideNumbers(2, 3) ?? 0)).toBe("0.6666666666666666666666666666666667");
    expect(divideNumbers(1, 0)).toBeNull();
    expect(fromJsNumber(Number.NaN)).toBeNull();
    expect(numberText(1e21)).toBe("1000000000000000000000");
  });
});

test("JSON goes in and comes out the same", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (json) => {
      expect(fromFeel(toFeel(json))).toEqual(JSON.parse(JSON.stringify(json)));
    }),
  );
});

test("keys that objects inherit are keys like any other", () => {
  const value = toFeel(JSON.parse('{ "__proto__": 1, "constructor": 2 }'));
  expect(literalText(value)).toBe("{__proto__: 1, constructor: 2}");
});
