import fc from "fast-check";
import { expect, test } from "vitest";
import { type Clock, clockEntering, dueAfter, readClock, warnAt } from "./clock.ts";
import type { StateMeta, Term } from "./contract.ts";

const label = { zh: "环节", en: "Step" };
const running: StateMeta = { label, kind: "task", startsTerm: true };
const waiting: StateMeta = { label, kind: "wait", pausesClock: true };
const ended: StateMeta = { label, kind: "final", outcome: "approved" };
const fresh = (term: Term | null): Clock => ({
  term,
  clock_started_at: null,
  due_at: null,
  paused_at: null,
  clock_ended_at: null,
});

const terms = fc.record({
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom("workday" as const, "calendar_day" as const, "hour" as const),
});
const starts = fc.date({ min: new Date("2024-01-01"), max: new Date("2026-06-01"), noInvalidDate: true });
const pauses = fc.array(fc.record({ after: fc.nat(400), lasts: fc.nat(2000) }), { maxLength: 4 });
const hours = (count: number) => count * 3_600_000;

test("pause and resume never shorten a deadline, and a pause of no length changes nothing", () => {
  fc.assert(
    fc.property(terms, starts, pauses, (term, start, breaks) => {
      let now = start;
      let clock = clockEntering(fresh(term), running, now);
      for (const { after, lasts } of breaks) {
        const due = clock.due_at!;
        now = new Date(+now + hours(after));
        const paused = clockEntering(clock, waiting, now);
        expect(clockEntering(paused, running, now).due_at).toEqual(due);
        now = new Date(+now + hours(lasts));
        clock = clockEntering(paused, running, now);
        expect(+clock.due_at!).toBeGreaterThanOrEqual(+due);
        expect(clock.paused_at).toBeNull();
      }
    }),
  );
});

test("the warning comes after the start and before the due moment", () => {
  fc.assert(
    fc.property(terms, starts, (term, start) => {
      const due = dueAfter(term, start);
      const warn = warnAt(term, start, due);
      expect(+warn).toBeGreaterThan(+start);
      expect(+warn).toBeLessThan(+due);
    }),
  );
});

test("a clock says how it stands", () => {
  const start = new Date("2026-03-02T09:00:00+08:00");
  const at = (instant: string) => new Date(instant);
  const clock = clockEntering(fresh({ amount: 10, unit: "workday" }), running, start);
  const statusAt = (instant: string) => readClock(clock, at(instant)).status;
  expect(readClock(fresh(null), start).status).toBe("none");
  expect(statusAt("2026-03-03T09:00:00+08:00")).toBe("running");
  expect(statusAt("2026-03-16T09:00:00+08:00")).toBe("warning");
  expect(statusAt("2026-03-17T09:00:00+08:00")).toBe("overdue");
  const paused = clockEntering(clock, waiting, at("2026-03-03T09:00:00+08:00"));
  expect(readClock(paused, at("2026-12-01T09:00:00+08:00")).status).toBe("paused");
  const late = clockEntering(clock, ended, at("2026-03-18T09:00:00+08:00"));
  expect(readClock(late, at("2026-03-18T09:00:00+08:00")).status).toBe("missed");
  const withdrawn = clockEntering(paused, ended, at("2026-12-01T09:00:00+08:00"));
  expect(readClock(withdrawn, at("2026-12-01T09:00:00+08:00"))).toMatchObject({ status: "met", pausedAt: null });
});

test("a case without a term keeps no time, and an ended clock does not start again", () => {
  const now = new Date("2026-03-02T09:00:00+08:00");
  expect(clockEntering(fresh(null), running, now)).toEqual(fresh(null));
  const done = clockEntering(clockEntering(fresh({ amount: 3, unit: "workday" }), running, now), ended, now);
  expect(clockEntering(done, running, new Date(+now + hours(100)))).toEqual(done);
});
