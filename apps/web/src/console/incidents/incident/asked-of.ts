import type { HandlingResult, IncidentActionName } from "@zhida/gov-incidents/contract";
import type { ActionInput } from "../parts/use-act.ts";
import type { AT_ONCE } from "./action-order.ts";

export type AskedAction = Exclude<IncidentActionName, (typeof AT_ONCE)[number] | "withdraw-assist">;

/** What somebody filled in; each action takes what it needs of it. */
export type Filled = {
  note: string;
  files: string[];
  organisation?: string;
  assist: string[];
  into?: string;
  result: HandlingResult;
  until: string;
  grant: boolean;
  level: number;
};

export const BLANK: Filled = {
  note: "",
  files: [],
  assist: [],
  result: "solved",
  until: "",
  grant: true,
  level: 1,
};

type Asks = {
  note: "needed" | "welcome" | "no";
  files?: true;
  organisation?: true;
  assist?: true;
  into?: true;
  result?: true;
  until?: true;
  grant?: true;
  level?: true;
};

/** What each action needs to be said. */
export const asks: Record<AskedAction, Asks> = {
  dispatch: { note: "welcome", organisation: true, assist: true },
  reject: { note: "needed" },
  merge: { note: "no", into: true },
  progress: { note: "needed", files: true },
  return: { note: "needed" },
  transfer: { note: "needed", organisation: true },
  complete: { note: "needed", files: true, result: true },
  "ask-extension": { note: "needed", until: true },
  "decide-extension": { note: "welcome", grant: true },
  "assist-done": { note: "needed", files: true },
  confirm: { note: "welcome", files: true },
  reopen: { note: "needed", files: true },
  supervise: { note: "needed", level: true },
};

/** The action as the server takes it, or nothing while something is missing. */
export function actionOf(action: AskedAction, filled: Filled): ActionInput | undefined {
  const needs = asks[action];
  const note = filled.note.trim();
  if (needs.note === "needed" && note === "") return undefined;
  const { organisation, into, files } = filled;
  if ((needs.organisation && !organisation) || (needs.into && !into) || (needs.until && !filled.until))
    return undefined;
  const optional = note === "" ? undefined : note;
  switch (action) {
    case "dispatch":
      return { action, organisation: organisation!, assist: filled.assist, note: optional };
    case "transfer":
      return { action, organisation: organisation!, note };
    case "merge":
      return { action, into: into! };
    case "complete":
      return { action, note, files, result: filled.result };
    case "progress":
    case "assist-done":
    case "reopen":
      return { action, note, files };
    case "confirm":
      return { action, note: optional, files };
    case "ask-extension":
      return { action, until: instantInChina(filled.until), note };
    case "decide-extension":
      return { action, grant: filled.grant, note: optional };
    case "supervise":
      return { action, level: filled.level, note };
    case "reject":
    case "return":
      return { action, note };
  }
}

/** `2026-03-05T18:00`, as the field of the browser gives it, is meant in China's time. */
const instantInChina = (local: string): string => new Date(`${local}:00+08:00`).toISOString();
