import { expect, test } from "vitest";
import { ClockWatch } from "./clock-watch.ts";

const NOW = Date.parse("2026-03-02T08:00:00+08:00");
const HOUR = 3_600_000;

/** Messages at our times (s from now) with the device's times (s from now): the offsets found, in seconds. */
function offsets(messages: [our: number, device: number][], sent = false): number[] {
  const watch = new ClockWatch();
  return messages.map(([our, device]) => {
    const ms = NOW + device * 1_000;
    return watch.offsetOf({ sentMs: sent ? ms : undefined, dataMs: ms, isLive: true }, NOW + our * 1_000) / 1_000;
  });
}

test("a clock within ten minutes of ours is right", () => {
  expect(
    offsets([
      [0, 599],
      [1, -599],
    ]),
  ).toEqual([0, 0]);
  expect(
    offsets(
      [
        [0, 599],
        [1, -598],
      ],
      true,
    ),
  ).toEqual([0, 0]);
});

test("a time of sending that is off is a wrong clock at once, ahead or behind", () => {
  expect(
    offsets(
      [
        [0, 7_200],
        [30, 7_230],
      ],
      true,
    ),
  ).toEqual([7_200, 7_200]);
  expect(offsets([[0, -86_400]], true)).toEqual([-86_400]);
});

test("a time ahead of ours is always a wrong clock", () => {
  expect(offsets([[0, 3_600]])).toEqual([3_600]);
});

test("an old clock that runs in step with ours is wrong after half a minute", () => {
  expect(
    offsets([
      [0, -7_200],
      [10, -7_190],
      [20, -7_179],
      [31, -7_169],
      [41, -7_159],
    ]),
  ).toEqual([0, 0, 0, -7_200, -7_200]);
});

test("data that catch up are late, not wrong, however fast they come", () => {
  const oneEachSecond: [number, number][] = Array.from({ length: 100 }, (_, n) => [n * 0.01, -7_200 + n]);
  const slowly: [number, number][] = Array.from({ length: 100 }, (_, n) => [n, -7_200 + n * 30]);
  expect(new Set(offsets(oneEachSecond))).toEqual(new Set([0]));
  expect(new Set(offsets(slowly))).toEqual(new Set([0]));
});

test("a wrong clock is told after the third time, and when it is right again, once each", () => {
  const watch = new ClockWatch();
  const told = [7_200, 7_200, 7_200, 7_200, 0, 0].map((device, n) => {
    const nowMs = NOW + n * 30_000;
    const offset = watch.offsetOf({ sentMs: nowMs + device * 1_000, dataMs: nowMs, isLive: true }, nowMs);
    return watch.news(offset);
  });
  expect(told).toEqual([undefined, undefined, { offsetMs: 2 * HOUR }, undefined, { offsetMs: null }, undefined]);
});
