import type { Suspect } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Link } from "../../navigation.tsx";

type Props = { suspect: Suspect; rank: number; unit: string };

/** As many digits as an instrument of this kind is worth. */
const DIGITS = 3;

export function SuspectEntry({ suspect, rank, unit }: Props) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const { distanceM, travelS, passedAt, measured, usual } = suspect;
  const score = t("suspect.score", { percent: Math.round(suspect.score * 100) });
  const amount = (value: number) => `${Number(value.toPrecision(DIGITS))} ${unit}`.trim();
  const said = [
    distanceM !== null && t("suspect.distance", { km: (distanceM / 1000).toFixed(1) }),
    travelS !== null && t("suspect.travel", { count: Math.round(travelS / 60) }),
    passedAt !== null && t("suspect.passed", { time: time(passedAt, now) }),
    measured !== null && t("suspect.measured", { amount: amount(measured) }),
    usual !== null && t("suspect.usual", { amount: amount(usual) }),
  ].filter((part) => part !== false);
  return (
    <li>
      <span className="suspects-rank" aria-hidden="true">
        {rank}
      </span>
      <div className="stack">
        <div className="row row-apart">
          <Link to="/devices/$id" params={{ id: suspect.deviceId }}>
            {text(suspect.name)}
          </Link>
          <span className="suspects-score" role="img" aria-label={score} title={score}>
            <span style={{ width: `${suspect.score * 100}%` }} />
          </span>
        </div>
        <span className="quiet small">{said.join(" · ")}</span>
        <ul className="suspects-reasons">
          {suspect.reasons.map((reason) => (
            <li key={reason.zh}>{text(reason)}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}
