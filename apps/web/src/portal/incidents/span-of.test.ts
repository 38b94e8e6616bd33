import { expect, test } from "vitest";
import { spanOf } from "./span-of.ts";

const start = new Date("2026-03-02T01:00:00Z");
const after = (minutes: number) => spanOf(start, new Date(start.getTime() + minutes * 60_000));

test("a span is said in the largest unit of which there are two", () => {
  expect(after(0)).toEqual({ unit: "minutes", count: 1 });
  expect(after(119)).toEqual({ unit: "minutes", count: 119 });
  expect(after(120)).toEqual({ unit: "hours", count: 2 });
  expect(after(47 * 60)).toEqual({ unit: "hours", count: 47 });
  expect(after(73 * 60)).toEqual({ unit: "days", count: 3 });
});
