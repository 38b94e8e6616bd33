import { dueAt, resume } from "@zhida/workdays";
import type { CaseClock, ClockStatus, StateMeta, Term } from "./contract.ts";
import type { CaseRecord } from "./store/tables.ts";

/** The part of a case that keeps its time. */
export type Clock = Pick<CaseRecord, "term" | "clock_started_at" | "due_at" | "paused_at" | "clock_ended_at">;

/** A warning goes out when this share of the term has gone. */
export const warnShare = 0.8;

/** The clock after entering a state at `now`: started, stopped for the applicant, running again, or ended. */
export function clockEntering<C extends Clock>(clock: C, meta: StateMeta, now: Date): C {
  if (meta.startsTerm && meta.restartsTerm && clock.term) {
    const due_at = dueAfter(clock.term, now);
    return { ...clock, clock_started_at: now, due_at, paused_at: null, clock_ended_at: null };
  }
  if (clock.clock_ended_at) return clock;
  let next = clock;
  if (meta.startsTerm && next.term && !next.clock_started_at) {
    next = { ...next, clock_started_at: now, due_at: dueAfter(next.term, now) };
  }
  if (!next.clock_started_at) return next;
  const ends = meta.endsTerm || meta.kind === "final";
  if (next.paused_at && (ends || !meta.pausesClock)) next = { ...next, paused_at: null, due_at: resumed(next, now) };
  if (ends) return { ...next, clock_ended_at: now };
  return meta.pausesClock && !next.paused_at ? { ...next, paused_at: now } : next;
}

/** The clock with another time limit: one that runs is reckoned again from where it started. */
export function withTerm<C extends Clock>(clock: C, term: Term): C {
  const { clock_started_at: started, paused_at: paused, clock_ended_at: ended } = clock;
  if (!started || paused || ended) return { ...clock, term };
  return { ...clock, term, due_at: dueAfter(term, started) };
}

export function dueAfter(term: Term, start: Date): Date {
  return new Date(dueAt({ start: start.toISOString(), amount: term.amount, unit: term.unit }));
}

/** As long before the due moment as the last fifth of the whole term is long. */
export function warnAt(term: Term, startedAt: Date, due: Date): Date {
  const whole = dueAfter(term, startedAt).getTime() - startedAt.getTime();
  return new Date(Math.round(due.getTime() - whole * (1 - warnShare)));
}

export function readClock(clock: Clock, now: Date): CaseClock {
  return {
    status: statusOf(clock, now),
    startedAt: clock.clock_started_at?.toISOString() ?? null,
    dueAt: clock.due_at?.toISOString() ?? null,
    pausedAt: clock.paused_at?.toISOString() ?? null,
    term: clock.term,
  };
}

function statusOf(clock: Clock, now: Date): ClockStatus {
  const { term, clock_started_at: started, due_at: due } = clock;
  if (!term || !started || !due) return "none";
  if (clock.clock_ended_at) return clock.clock_ended_at <= due ? "met" : "missed";
  if (clock.paused_at) return "paused";
  if (now > due) return "overdue";
  return now >= warnAt(term, started, due) ? "warning" : "running";
}

function resumed(clock: Clock, now: Date): Date | null {
  if (!clock.due_at || !clock.paused_at || !clock.term) return clock.due_at;
  const due = resume({
    due: clock.due_at.toISOString(),
    pausedAt: clock.paused_at.toISOString(),
    resumedAt: now.toISOString(),
    unit: clock.term.unit,
  });
  return new Date(due);
}
