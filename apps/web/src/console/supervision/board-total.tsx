import type { BoardFigures, Proportion } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { Figures } from "../parts/figures.tsx";

/** The county in ten figures. */
export function BoardTotal({ figures }: { figures: BoardFigures }) {
  const { t } = useTranslation("supervision");
  const percent = ({ share }: Proportion) => (share === null ? t("none") : `${(share * 100).toFixed(1)}%`);
  return (
    <Figures
      label={t("total")}
      figures={[
        { name: t("figure.reported"), value: figures.reported },
        { name: t("figure.handled"), value: figures.handled },
        { name: t("figure.open"), value: figures.open },
        { name: t("figure.overdue"), value: figures.overdue, tone: figures.overdue > 0 ? "cinnabar" : undefined },
        { name: t("figure.inTime"), value: percent(figures.inTime), tone: "jade" },
        { name: t("figure.returned"), value: percent(figures.returned) },
        { name: t("figure.reopened"), value: percent(figures.reopened) },
        { name: t("figure.satisfied"), value: percent(figures.satisfied), tone: "jade" },
        { name: t("figure.onTheSpot"), value: percent(figures.onTheSpot) },
        {
          name: t("figure.handlingHours"),
          value: figures.handlingHours?.toFixed(1) ?? t("none"),
        },
        {
          name: t("figure.repeatPlaces"),
          value: figures.repeatPlaces,
          tone: figures.repeatPlaces > 0 ? "ochre" : undefined,
        },
      ]}
    />
  );
}
