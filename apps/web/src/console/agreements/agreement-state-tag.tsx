import type { AgreementState } from "@zhida/exchange/contract";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../ui/tag.tsx";

const tones: Record<AgreementState, Tone> = {
  requested: "ochre",
  approved: "jade",
  refused: "cinnabar",
  suspended: "slate",
  ended: "plain",
};

export function AgreementStateTag({ state }: { state: AgreementState }) {
  const { t } = useTranslation();
  return <Tag tone={tones[state]}>{t(`agreements.states.${state}`)}</Tag>;
}
