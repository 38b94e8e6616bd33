import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { usePublished, useSession } from "../session/session-context.ts";
import { Panel } from "./panel.tsx";
import { useHourMinute } from "./use-hour-minute.ts";

const SHOWN = 8;
const TONES: Record<string, "alarm" | "warn" | "info"> = { critical: "alarm", warning: "warn", notice: "info" };

/** Alarms of devices that go on; pressing one shows what it rests on. */
export function Alarms({ selected, onSelect }: { selected: string | null; onSelect: (id: string) => void }) {
  const { t } = useTranslation();
  const { path } = useSession();
  const text = useText();
  const hourMinute = useHourMinute();
  const alarms = usePublished(path.alarms.going);
  return (
    <Panel
      title={t("alarms.title")}
      className="panel-alarms"
      aside={alarms.length > 0 && <span className="panel-count">{alarms.length}</span>}
    >
      {alarms.length === 0 ? (
        <p className="panel-empty">{t("alarms.empty")}</p>
      ) : (
        <ol className="news">
          {alarms.slice(0, SHOWN).map((alarm) => (
            <li key={alarm.id} className="news-row" data-alarm={alarm.id}>
              <button type="button" aria-pressed={alarm.id === selected} onClick={() => onSelect(alarm.id)}>
                <span className="mark-dot" data-tone={TONES[alarm.severity] ?? "info"} />
                <span className="news-title">{text(alarm.title)}</span>
                <time className="news-time" dateTime={alarm.startedAt}>
                  {hourMinute(alarm.startedAt)}
                </time>
                <span className="news-where">{text(alarm.deviceName)}</span>
                {alarm.count > 1 && <span className="news-change">{t("alarms.times", { count: alarm.count })}</span>}
              </button>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
