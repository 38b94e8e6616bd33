import type { IncidentActionName } from "@zhida/gov-incidents/contract";

/** Done with one press: nothing is asked. */
export const AT_ONCE = ["accept", "claim", "release"] as const satisfies readonly IncidentActionName[];

/** The usual next step first; an assist is withdrawn where it stands. */
const ORDER: readonly IncidentActionName[] = [
  "claim",
  "dispatch",
  "accept",
  "confirm",
  "complete",
  "assist-done",
  "decide-extension",
  "progress",
  "reopen",
  "ask-extension",
  "transfer",
  "return",
  "merge",
  "supervise",
  "reject",
  "release",
];

export const inOrder = (actions: readonly IncidentActionName[]): IncidentActionName[] =>
  ORDER.filter((each) => actions.includes(each));

export const isRisky = (action: IncidentActionName): boolean => action === "reject" || action === "reopen";
