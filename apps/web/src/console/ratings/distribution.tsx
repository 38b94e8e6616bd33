import { LEVEL_NAMES, type Level, type RatingStats } from "@zhida/feedback/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import "./distribution.css";

const LEVELS: readonly Level[] = [5, 4, 3, 2, 1];

/** How many gave which level, as one bar; in words for a screen reader. */
export function Distribution({ levels }: { levels: RatingStats["levels"] }) {
  const { t } = useTranslation();
  const text = useText();
  const total = levels.reduce((sum, count) => sum + count, 0);
  const words = LEVELS.map((level) =>
    t("ratings.levelCount", { level: text(LEVEL_NAMES[level]), count: levels[level - 1] }),
  );
  return (
    <div className="distribution" role="img" aria-label={words.join(t("listComma"))} title={words.join("\n")}>
      {total > 0 &&
        LEVELS.map((level) => (
          <span
            key={level}
            className={`distribution-${level}`}
            style={{ width: `${((levels[level - 1] ?? 0) / total) * 100}%` }}
          />
        ))}
    </div>
  );
}
