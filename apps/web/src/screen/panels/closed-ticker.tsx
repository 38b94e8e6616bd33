import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { usePublished, useSession } from "../session/session-context.ts";
import { useHourMinute } from "./use-hour-minute.ts";

const SHOWN = 6;

/** 刚刚办结: what was settled, the newest at the front; each newcomer moves the others along. */
export function ClosedTicker() {
  const { t } = useTranslation();
  const { path } = useSession();
  const text = useText();
  const hourMinute = useHourMinute();
  const closed = usePublished(path.incidents.done);
  return (
    <section className="ticker" aria-label={t("ticker.title")}>
      <h2>{t("ticker.title")}</h2>
      {closed.length === 0 ? (
        <p className="quiet">{t("ticker.empty")}</p>
      ) : (
        <ol>
          {closed.slice(0, SHOWN).map(({ id, title, area, at }) => (
            <li key={id}>
              <time dateTime={at}>{hourMinute(at)}</time>
              <span>{text(title)}</span>
              <span className="ticker-where">{text(area)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
