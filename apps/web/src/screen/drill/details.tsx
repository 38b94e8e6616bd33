import { useQuery } from "@tanstack/react-query";
import type { Figure } from "@zhida/gov-screen/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Failure } from "../../ui/failure.tsx";
import { useHourMinute } from "../panels/use-hour-minute.ts";
import { detailsQuery } from "../session/screen-queries.ts";
import { useSession } from "../session/session-context.ts";

/** The incidents that a figure counts. */
export function Details({ figure, onSelect }: { figure: Figure; onSelect: (id: string) => void }) {
  const { t } = useTranslation();
  const text = useText();
  const hourMinute = useHourMinute();
  const { division } = useSession();
  const details = useQuery(detailsQuery(division, figure.key));
  if (details.isError) return <Failure error={details.error} retry={() => void details.refetch()} />;
  if (!details.data) return <p className="panel-empty">{t("loading")}</p>;
  if (details.data.items.length === 0) return <p className="panel-empty">{t("drill.none")}</p>;
  return (
    <ol className="news">
      {details.data.items.map(({ id, title, where, state, tone, at }) => (
        <li key={id} className="news-row">
          <button type="button" onClick={() => onSelect(id)}>
            <span className="mark-dot" data-tone={tone} />
            <span className="news-title">{text(title)}</span>
            <time className="news-time" dateTime={at}>
              {hourMinute(at)}
            </time>
            <span className="news-where">{text(where)}</span>
            <span className="news-change">{text(state)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
