import type { CampaignState } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../../ui/tag.tsx";

const tones: Record<CampaignState, Tone> = {
  queued: "slate",
  running: "ochre",
  held: "cinnabar",
  done: "jade",
  cancelled: "plain",
};

export function CampaignStateTag({ state }: { state: CampaignState }) {
  const { t } = useTranslation("benefits");
  return <Tag tone={tones[state]}>{t(`campaign.is.${state}`)}</Tag>;
}
