import type { ReworkState } from "@zhida/feedback/contract";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../ui/tag.tsx";

const tones: Record<ReworkState, Tone> = { open: "ochre", calling_back: "slate", done: "jade", dismissed: "plain" };

export function ReworkStateTag({ state }: { state: ReworkState }) {
  const { t } = useTranslation();
  return <Tag tone={tones[state]}>{t(`reworks.part.${state}`)}</Tag>;
}
