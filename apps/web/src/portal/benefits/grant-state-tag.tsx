import type { GrantState } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../ui/tag.tsx";

const tones: Record<GrantState, Tone> = {
  offered: "ochre",
  active: "jade",
  declined: "plain",
  stopped: "cinnabar",
  ended: "slate",
};

export function GrantStateTag({ state }: { state: GrantState }) {
  const { t } = useTranslation("entitlements");
  return <Tag tone={tones[state]}>{t(`grant.state.${state}`)}</Tag>;
}
