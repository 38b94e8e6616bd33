import type { DeviceState, SetDeviceState } from "@zhida/gov-monitoring/contract";

/** Times as the browser's field has them, in China: `2026-03-02T09:00`; empty for now, or for no end. */
export type StateDraft = { state: DeviceState; from: string; until: string; note: string };

export const isForAWhile = (state: DeviceState): boolean => state === "calibrating" || state === "maintenance";

export type StateProblem = "reasonMissing" | "endMissing" | "endBefore";

/** Whoever takes a device out of use says why; what is planned ahead has an end. */
export function problemsOfState({
  state,
  from,
  until,
  note,
}: StateDraft): Partial<Record<keyof StateDraft, StateProblem>> {
  const end =
    !isForAWhile(state) || from === "" ? undefined : until === "" ? "endMissing" : until <= from && "endBefore";
  return {
    ...(state !== "active" && note.trim() === "" && { note: "reasonMissing" as const }),
    ...(end && { until: end }),
  };
}

export function toStateChange({ state, from, until, note }: StateDraft): SetDeviceState {
  const at = (time: string) => (isForAWhile(state) && time !== "" ? new Date(`${time}:00+08:00`).toISOString() : null);
  return { state, from: at(from), until: at(until), note: note.trim() };
}
