import type { ItemState } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../ui/tag.tsx";

const tones: Record<ItemState, Tone> = { draft: "ochre", published: "jade", retired: "plain" };

export function ItemStateTag({ state }: { state: ItemState }) {
  const { t } = useTranslation();
  return <Tag tone={tones[state]}>{t(`catalogue.states.${state}`)}</Tag>;
}
