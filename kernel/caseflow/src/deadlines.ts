import { dueAfter, warnAt } from "./clock.ts";
import type { Term } from "./contract.ts";
import { stateOf } from "./process.ts";
import type { Progress } from "./progress.ts";
import type { DeadlineRecord } from "./store/tables.ts";

/** The deadlines that a change of a case starts, moves or ends. */
export function deadlinesAfter(before: Progress | undefined, after: Progress): DeadlineRecord[] {
  return [caseDeadline(before, after), stepDeadline(before, after)].filter((each) => each !== undefined);
}

function caseDeadline(before: Progress | undefined, after: Progress): DeadlineRecord | undefined {
  const { term, clock_started_at: started, due_at: due, paused_at: paused, clock_ended_at: ended } = after.case;
  if (!term || !started || !due) return undefined;
  const was = before?.case;
  if (ended && !was?.clock_started_at) return undefined;
  if (was && +(was.due_at ?? 0) === +due && !was.paused_at === !paused && !was.clock_ended_at === !ended)
    return undefined;
  const warn = warnAt(term, started, due);
  const since = was?.term && was.clock_started_at && !isSameTerm(was.term, term) ? after.now : started;
  return deadline(after, { kind: "case", due_at: due, warn_at: warn, next_at: paused || ended ? null : warn, since });
}

const isSameTerm = (one: Term, other: Term): boolean => one.amount === other.amount && one.unit === other.unit;

function stepDeadline(before: Progress | undefined, after: Progress): DeadlineRecord | undefined {
  const from = before?.case.state;
  const to = after.case.state;
  if (from === to) return undefined;
  const term = stateOf(after.process, to).meta.term;
  if (term) {
    const due = dueAfter(term, after.now);
    const warn = warnAt(term, after.now, due);
    return deadline(after, { kind: "step", due_at: due, warn_at: warn, next_at: warn, since: after.now });
  }
  if (!from || !stateOf(after.process, from).meta.term) return undefined;
  return deadline(after, { kind: "step", due_at: after.now, warn_at: after.now, next_at: null, since: after.now });
}

function deadline(
  { case: record }: Progress,
  rest: Pick<DeadlineRecord, "kind" | "due_at" | "warn_at" | "next_at" | "since">,
): DeadlineRecord {
  return { division: record.division, case_id: record.id, state: record.state, warned_at: null, ...rest };
}
