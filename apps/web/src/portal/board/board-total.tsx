import type { RatingStats } from "@zhida/feedback/contract";
import { useTranslation } from "react-i18next";

export function BoardTotal({ stats }: { stats: RatingStats }) {
  const { t } = useTranslation();
  const numbers = {
    ratings: stats.ratings,
    satisfied: stats.satisfiedPercent === null ? t("board.none") : `${stats.satisfiedPercent}%`,
    score: stats.score === null ? t("board.none") : stats.score.toFixed(2),
    reworked: `${stats.reworks.done}/${stats.reworks.opened}`,
  };
  return (
    <dl className="board-numbers">
      {Object.entries(numbers).map(([name, value]) => (
        <div key={name}>
          <dt>{t(`board.total.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
