import { expect, test } from "vitest";
import { clockOf, hoursText, minutesOf } from "./day-hours.ts";

test.each([0, 5, 59, 60, 1379, 1440])("%d minutes are read back from the clock they show", (minutes) => {
  expect(minutesOf(clockOf(minutes))).toBe(minutes);
});

test.each(["", "7", "25:00", "07:60", "24:01", "ab:cd"])("%s is no time of the day", (clock) => {
  expect(minutesOf(clock)).toBeUndefined();
});

test("hours may go over midnight", () => {
  expect(hoursText({ from: 1260, until: 360 })).toBe("21:00–06:00");
});
