import type { Verdict } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../../ui/tag.tsx";

const tones: Record<Verdict, Tone> = { eligible: "jade", not_eligible: "cinnabar", undecided: "ochre" };

export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation("policies");
  return <Tag tone={tones[verdict]}>{t(`verdict.${verdict}`)}</Tag>;
}
