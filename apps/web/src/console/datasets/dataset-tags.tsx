import type { Availability, Sensitivity } from "@zhida/exchange/contract";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../ui/tag.tsx";

const sensitivityTones: Record<Sensitivity, Tone> = {
  public: "plain",
  internal: "slate",
  personal: "ochre",
  sensitive: "cinnabar",
};

export function SensitivityTag({ sensitivity }: { sensitivity: Sensitivity }) {
  const { t } = useTranslation();
  return <Tag tone={sensitivityTones[sensitivity]}>{t(`datasets.sensitivities.${sensitivity}`)}</Tag>;
}

export function AvailabilityTag({ availability }: { availability: Availability }) {
  const { t } = useTranslation();
  return <Tag tone={availability === "online" ? "jade" : "cinnabar"}>{t(`datasets.states.${availability}`)}</Tag>;
}
