import { LEVEL_NAMES, type Level, type BoardRow as Row } from "@zhida/feedback/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";

export function BoardRow({ row: { stats }, name }: { row: Row; name: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li className="board-row">
      <span className="row row-apart">
        <strong>{name}</strong>
        <span>
          {stats.satisfiedPercent === null
            ? t("board.tooFew")
            : t("board.satisfied", { percent: stats.satisfiedPercent })}
        </span>
      </span>
      <LevelBar levels={stats.levels} />
      <span className="quiet small">
        {t("board.count", { count: stats.ratings })} · {t("board.reworks", { ...stats.reworks })}
      </span>
    </li>
  );
}

const ORDER: readonly Level[] = [5, 4, 3, 2, 1];

/** How the ratings spread over the five levels; in words for a screen reader. */
function LevelBar({ levels }: { levels: Row["stats"]["levels"] }) {
  const { t } = useTranslation();
  const text = useText();
  const label = ORDER.map((level) => `${text(LEVEL_NAMES[level])} ${levels[level - 1]}`).join(t("listSeparator"));
  return (
    <div className="board-bar" role="img" aria-label={label} title={label}>
      {ORDER.map((level) => (
        <span key={level} className={`board-level-${level}`} style={{ flexGrow: levels[level - 1] }} />
      ))}
    </div>
  );
}
