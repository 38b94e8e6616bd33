import type { AlarmDetail, Suspect } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { CardFrame } from "./card-frame.tsx";

const PERCENT = 100;
const MINUTE_S = 60;
const SUSPECTS = 4;

type Props = { alarm: AlarmDetail | undefined; onClose: () => void };

/** An alarm with what it rests on; of an exceedance, who may have caused it and why. */
export function AlarmCard({ alarm, onClose }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const { time } = useFormats();
  return (
    <CardFrame title={alarm ? text(alarm.alarm.title) : t("card.alarm")} onClose={onClose}>
      {!alarm && <p className="panel-empty">{t("loading")}</p>}
      {alarm && (
        <>
          <p className="card-text">{text(alarm.description)}</p>
          <dl className="card-facts">
            <dt>{t("card.device")}</dt>
            <dd>{text(alarm.alarm.device.name)}</dd>
            <dt>{t("card.since")}</dt>
            <dd>{time(alarm.alarm.startedAt)}</dd>
          </dl>
          {alarm.suspects.length > 0 && (
            <>
              <h3 className="card-part">{t("card.suspects")}</h3>
              <ol className="suspects">
                {alarm.suspects.slice(0, SUSPECTS).map((suspect) => (
                  <SuspectRow key={suspect.deviceId} suspect={suspect} />
                ))}
              </ol>
            </>
          )}
          {alarm.alarm.incidentId && (
            <a
              className="card-link"
              href={`/console/incidents/${alarm.alarm.incidentId}`}
              target="_blank"
              rel="noreferrer"
            >
              {t("card.openIncident")}
            </a>
          )}
        </>
      )}
    </CardFrame>
  );
}

function SuspectRow({ suspect }: { suspect: Suspect }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <li>
      <strong>{text(suspect.name)}</strong>
      <span className="suspect-score">{t("card.score", { score: Math.round(suspect.score * PERCENT) })}</span>
      {suspect.travelS !== null && (
        <span className="quiet">{t("card.travel", { minutes: Math.round(suspect.travelS / MINUTE_S) })}</span>
      )}
      <ul>
        {suspect.reasons.map((reason) => (
          <li key={reason.zh}>{text(reason)}</li>
        ))}
      </ul>
    </li>
  );
}
