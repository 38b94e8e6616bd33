import fc from "fast-check";
import { expect, test } from "vitest";
import { newState, type Step, step, type Timing } from "./alarm-state.ts";

type Look = [seconds: number, holds: boolean, isClear?: boolean];

function play(timing: Timing, looks: Look[], mayRaise = () => true): Step[] {
  const state = newState();
  let ids = 0;
  return looks.map(([seconds, holds, isClear = !holds]) =>
    step(state, timing, { at: seconds * 1_000, holds, isClear, mayRaise: mayRaise() }, () => `a${++ids}`),
  );
}

test("an alarm is raised when the condition has held for its duration, once, and counts while it goes on", () => {
  const steps = play({ durationS: 60, clearAfterS: 0 }, [
    [0, true],
    [30, true],
    [60, true],
    [90, true],
    [120, false],
  ]);
  expect(steps).toEqual(["nothing", "nothing", "raised", "counted", "ended"]);
});

test("one reading in between, or a silence longer than the duration, begins it anew", () => {
  const timing = { durationS: 60, clearAfterS: 0 };
  expect(
    play(timing, [
      [0, true],
      [30, false],
      [61, true],
      [120, true],
      [121, true],
    ]),
  ).toEqual(["nothing", "nothing", "nothing", "nothing", "raised"]);
  expect(
    play(timing, [
      [0, true],
      [100, true],
      [160, true],
    ]),
  ).toEqual(["nothing", "nothing", "raised"]);
});

test("between the two limits of a hysteresis nothing ends; it must be clear for its time", () => {
  const steps = play({ durationS: 0, clearAfterS: 60 }, [
    [0, true, false],
    [10, false, false],
    [20, false, true],
    [70, false, false],
    [80, false, true],
    [139, false, true],
    [140, false, true],
  ]);
  expect(steps).toEqual(["raised", "nothing", "nothing", "nothing", "nothing", "nothing", "ended"]);
});

test("what begins again soon is the same alarm; later it is a new one", () => {
  const timing = { durationS: 0, clearAfterS: 0 };
  expect(
    play(timing, [
      [0, true],
      [10, false],
      [600, true],
      [610, false],
      [3_600, true],
    ]),
  ).toEqual(["raised", "ended", "reopened", "ended", "raised"]);
});

test("a flood is one alarm, whatever comes: raised and ended take turns", () => {
  const look = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(look, { maxLength: 300 }), fc.nat(120), fc.nat(120), (looks, durationS, clearAfterS) => {
      let seconds = 0;
      const steps = play(
        { durationS, clearAfterS },
        looks.map(([wait, holds]): Look => {
          seconds += wait;
          return [seconds, holds];
        }),
      );
      const turns = steps.filter((each) => each !== "nothing" && each !== "counted");
      for (const [i, each] of turns.entries()) expect(each === "ended").toBe(i % 2 === 1);
      let isOpen = false;
      for (const each of steps) {
        if (each === "raised" || each === "reopened") isOpen = true;
        if (each === "counted") expect(isOpen).toBe(true);
        if (each === "ended") isOpen = false;
      }
    }),
  );
});
