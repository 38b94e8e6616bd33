import type { Suspect } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Link } from "../../navigation.tsx";
import { Facts } from "../../parts/facts.tsx";
import "./suspect-list.css";

/** Who may have caused it, the likeliest first, each with the grounds for and against. */
export function SuspectList({ suspects, unit }: { suspects: readonly Suspect[]; unit: string }) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  return (
    <ol className="suspects">
      {suspects.map((suspect, place) => (
        <li key={suspect.deviceId}>
          <span className="suspects-rank" aria-hidden="true">
            {place + 1}
          </span>
          <div className="stack">
            <div className="row row-apart">
              <Link to="/devices/$id" params={{ id: suspect.deviceId }}>
                {text(suspect.name)}
              </Link>
              <span
                className="suspects-score"
                role="img"
                aria-label={t("suspect.score", { percent: Math.round(suspect.score * 100) })}
                title={t("suspect.score", { percent: Math.round(suspect.score * 100) })}
              >
                <span style={{ width: `${suspect.score * 100}%` }} />
              </span>
            </div>
            <Facts
              facts={[
                suspect.distanceM !== null && {
                  name: t("suspect.distance"),
                  value: t("suspect.km", { km: (suspect.distanceM / 1000).toFixed(1) }),
                },
                suspect.travelS !== null && {
                  name: t("suspect.travel"),
                  value: t("suspect.minutes", { count: Math.round(suspect.travelS / 60) }),
                },
                suspect.passedAt !== null && { name: t("suspect.passed"), value: time(suspect.passedAt, now) },
                suspect.measured !== null && {
                  name: t("suspect.measured"),
                  value: `${suspect.measured} ${unit}`,
                },
                suspect.usual !== null && { name: t("suspect.usual"), value: `${suspect.usual} ${unit}` },
              ]}
            />
            <ul className="suspects-reasons">
              {suspect.reasons.map((reason) => (
                <li key={reason.zh}>{text(reason)}</li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}
