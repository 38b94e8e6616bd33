import type { LocalizedText } from "@zhida/platform/contract";
import type { IncidentState } from "../contract.ts";
import process from "../incident-process.json" with { type: "json" };

/** As the process says it. */
export const stateOf = (name: IncidentState): { name: IncidentState; label: LocalizedText } => ({
  name,
  label: process.machine.states[name].meta.label,
});
