import type { RecoveryState } from "@zhida/payments/contract";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../../ui/tag.tsx";

const tones: Record<RecoveryState, Tone> = { open: "cinnabar", repaid: "jade", waived: "plain" };

export function RecoveryStateTag({ state }: { state: RecoveryState }) {
  const { t } = useTranslation("benefits");
  return <Tag tone={tones[state]}>{t(`recovery.is.${state}`)}</Tag>;
}
