import type { IncidentRow, IncidentState } from "@zhida/gov-incidents/contract";
import { useText } from "../../i18n/use-text.ts";
import { Tag, type Tone } from "../../ui/tag.tsx";

const TONES: Record<IncidentState, Tone> = {
  reported: "ochre",
  handling: "slate",
  verifying: "slate",
  closed: "jade",
  rejected: "plain",
  merged: "plain",
};

export function StateTag({ state }: { state: IncidentRow["state"] }) {
  const text = useText();
  return <Tag tone={TONES[state.name]}>{text(state.label)}</Tag>;
}
