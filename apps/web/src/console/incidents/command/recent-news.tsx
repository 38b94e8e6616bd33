import type { IncidentNews } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import "./recent-news.css";

type Props = { news: readonly IncidentNews[]; onSelect: (id: string) => void };

/** What happened since the page was opened, the newest first. */
export function RecentNews({ news, onSelect }: Props) {
  const { t } = useTranslation("command");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  return (
    <Card title={t("news.title")}>
      {news.length === 0 ? (
        <p className="quiet small">{t("news.none")}</p>
      ) : (
        <ul className="recent-news">
          {news.map((piece) => (
            <li key={`${piece.id} ${piece.change} ${piece.at}`}>
              <button type="button" onClick={() => onSelect(piece.id)}>
                <span className="quiet small">{time(piece.at, now)}</span>
                <span>{t(`news.change.${piece.change}`)}</span>
                <span className="recent-news-title">
                  {text(piece.title)} · {text(piece.area)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
