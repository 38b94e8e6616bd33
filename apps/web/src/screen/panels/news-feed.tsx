import type { IncidentChange, IncidentNews } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { toneOf } from "../data/tone-of.ts";
import { usePublished, useSession } from "../session/session-context.ts";
import { Panel } from "./panel.tsx";
import { useHourMinute } from "./use-hour-minute.ts";

const SHOWN = 12;
const TOLD: ReadonlySet<IncidentChange> = new Set([
  "reported",
  "dispatched",
  "completed",
  "returned",
  "transferred",
  "reopened",
  "supervised",
  "overdue",
]);

/** What has just happened, the newest first. */
export function NewsFeed({ onSelect }: { onSelect: (id: string) => void }) {
  const { t } = useTranslation();
  const { path } = useSession();
  const news = usePublished(path.incidents.told).filter(({ change }) => TOLD.has(change));
  return (
    <Panel title={t("feed.title")} className="panel-feed">
      {news.length === 0 ? (
        <p className="panel-empty">{t("feed.empty")}</p>
      ) : (
        <ol className="news" aria-live="polite" aria-relevant="additions">
          {news.slice(0, SHOWN).map((each) => (
            <NewsRow key={`${each.id} ${each.change} ${each.at}`} news={each} onSelect={onSelect} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function NewsRow({ news, onSelect }: { news: IncidentNews; onSelect: (id: string) => void }) {
  const { t } = useTranslation();
  const { clock } = useSession();
  const text = useText();
  const hourMinute = useHourMinute();
  return (
    <li className="news-row" data-incident={news.id}>
      <button type="button" onClick={() => onSelect(news.id)}>
        <span className="mark-dot" data-tone={toneOf(news.marker, clock.now())} />
        <span className="news-title">{text(news.title)}</span>
        <time className="news-time" dateTime={news.at}>
          {hourMinute(news.at)}
        </time>
        <span className="news-where">{text(news.area)}</span>
        <span className="news-change">{t(`change.${news.change}`)}</span>
      </button>
    </li>
  );
}
