import type { AppealState } from "@zhida/feedback/contract";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../ui/tag.tsx";

const tones: Record<AppealState, Tone> = { open: "ochre", upheld: "jade", dismissed: "plain" };

export function AppealStateTag({ state }: { state: AppealState }) {
  const { t } = useTranslation();
  return <Tag tone={tones[state]}>{t(`appeals.state.${state}`)}</Tag>;
}
