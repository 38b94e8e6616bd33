import type { ImportState } from "@zhida/exchange/contract";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../ui/tag.tsx";

const tones: Record<ImportState, Tone> = {
  preview: "ochre",
  queued: "slate",
  running: "slate",
  done: "jade",
  failed: "cinnabar",
};

export function ImportStateTag({ state }: { state: ImportState }) {
  const { t } = useTranslation();
  return <Tag tone={tones[state]}>{t(`imports.states.${state}`)}</Tag>;
}
