/** One rule on one device, from one reading to the next. */
export type AlarmState = {
  /** Since when the condition holds without a break. */
  trueSince: number | undefined;
  /** Since when it may end, while it is open. */
  clearSince: number | undefined;
  seenAt: number;
  open: OpenAlarm | undefined;
  /** The last one that ended: what begins again soon after is the same alarm. */
  ended: (OpenAlarm & { endedAt: number }) | undefined;
};

export type OpenAlarm = { id: string; startedAt: number; raisedAt: number; lastAt: number; count: number };

export type Step = "raised" | "reopened" | "counted" | "ended" | "nothing";

export type Timing = { durationS: number; clearAfterS: number };

/** What begins again within this time after its end is no new alarm. */
export const REGROUP_MS = 15 * 60_000;

export const newState = (): AlarmState => ({
  trueSince: undefined,
  clearSince: undefined,
  seenAt: Number.NEGATIVE_INFINITY,
  open: undefined,
  ended: undefined,
});

/**
 * The condition was looked at. A stretch longer than the rule's duration without any look breaks it: nobody knows what was
 * between. `mayRaise` false: the past is only learnt again.
 */
export function step(
  state: AlarmState,
  { durationS, clearAfterS }: Timing,
  seen: { at: number; holds: boolean; isClear: boolean; mayRaise: boolean },
  newId: () => string,
): Step {
  const { at, holds, isClear, mayRaise } = seen;
  const gapMs = at - state.seenAt;
  state.seenAt = at;
  if (state.open) return stepOpen(state, state.open, clearAfterS, seen);
  if (!holds) {
    state.trueSince = undefined;
    return "nothing";
  }
  if (state.trueSince === undefined || (durationS > 0 && gapMs > durationS * 1_000)) state.trueSince = at;
  if (at - state.trueSince < durationS * 1_000 || !mayRaise || isClear) return "nothing";
  const { ended } = state;
  state.clearSince = undefined;
  if (ended && at - ended.endedAt <= REGROUP_MS) {
    const { endedAt: _, ...again } = ended;
    state.open = { ...again, lastAt: at, count: again.count + 1 };
    state.ended = undefined;
    return "reopened";
  }
  state.open = { id: newId(), startedAt: state.trueSince, raisedAt: at, lastAt: at, count: 1 };
  return "raised";
}

function stepOpen(
  state: AlarmState,
  open: OpenAlarm,
  clearAfterS: number,
  { at, holds, isClear }: { at: number; holds: boolean; isClear: boolean },
): Step {
  if (holds) {
    state.clearSince = undefined;
    open.lastAt = at;
    open.count++;
    return "counted";
  }
  if (!isClear) {
    state.clearSince = undefined;
    return "nothing";
  }
  state.clearSince ??= at;
  if (at - state.clearSince < clearAfterS * 1_000) return "nothing";
  state.ended = { ...open, endedAt: state.clearSince };
  state.open = undefined;
  state.trueSince = undefined;
  return "ended";
}
