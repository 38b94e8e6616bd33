import type { StreamRule } from "@zhida/gov-monitoring/contract";

/** In the address of a rule that is being written for the first time; no rule can have this code. */
export const NEW_RULE = "-";

export const BLANK_RULE: StreamRule = {
  code: "",
  name: { zh: "", en: "" },
  kind: "threshold",
  deviceKind: "outlet",
  factor: "w01018",
  data: "rtd",
  condition: "value > limit",
  clearCondition: null,
  limit: 50,
  unit: "mg/L",
  durationS: 300,
  clearAfterS: 300,
  severity: "warning",
  incidentCategory: null,
  evidence: { minutes: 30, factors: [] },
  enabled: true,
};
