import type { RatingStats } from "@zhida/feedback/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/card.tsx";
import { Facts } from "../parts/facts.tsx";
import { Distribution } from "./distribution.tsx";

export function BoardTotal({ stats }: { stats: RatingStats }) {
  const { t } = useTranslation();
  const { reworks, secondRatings } = stats;
  return (
    <Card title={t("ratings.total")}>
      <div className="stack">
        <Facts
          facts={[
            { name: t("ratings.count"), value: stats.ratings },
            { name: t("ratings.score"), value: stats.score === null ? t("ratings.tooFew") : stats.score.toFixed(2) },
            {
              name: t("ratings.satisfied"),
              value: stats.satisfiedPercent === null ? t("ratings.tooFew") : `${stats.satisfiedPercent.toFixed(1)}%`,
            },
            { name: t("ratings.reworks"), value: t("ratings.doneOf", { done: reworks.done, opened: reworks.opened }) },
            { name: t("ratings.inTime"), value: t("ratings.doneOf", { done: reworks.inTime, opened: reworks.done }) },
            {
              name: t("ratings.second"),
              value: t("ratings.doneOf", { done: secondRatings.satisfied, opened: secondRatings.ratings }),
            },
            { name: t("ratings.excluded"), value: stats.excluded },
          ]}
        />
        <Distribution levels={stats.levels} />
      </div>
    </Card>
  );
}
