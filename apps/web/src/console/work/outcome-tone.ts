import type { Outcome } from "@zhida/caseflow/contract";
import type { Tone } from "../../ui/tag.tsx";

export const outcomeTone: Record<Outcome, Tone> = {
  approved: "jade",
  done: "jade",
  rejected: "cinnabar",
  not_accepted: "cinnabar",
  dismissed: "slate",
  withdrawn: "plain",
  lapsed: "plain",
};
