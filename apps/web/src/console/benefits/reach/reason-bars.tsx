import type { MissedReason, ReachCheck } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import "./reason-bars.css";

type Props = {
  missed: ReachCheck["missed"];
  chosen: MissedReason | undefined;
  onChoose: (reason: MissedReason | undefined) => void;
};

/** Why people were missed, the most frequent first; a bar filters the list beneath. */
export function ReasonBars({ missed, chosen, onChoose }: Props) {
  const { t } = useTranslation("benefits");
  const rows = missed.toSorted((a, b) => b.count - a.count);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ul className="reason-bars" aria-label={t("reach.byReason")}>
      {rows.map(({ reason, count }) => (
        <li key={reason}>
          <button
            type="button"
            aria-pressed={reason === chosen}
            onClick={() => onChoose(reason === chosen ? undefined : reason)}
          >
            <span>{t(`reach.reason.${reason}`)}</span>
            <span className="reason-bar" aria-hidden="true" style={{ inlineSize: `${(count / most) * 100}%` }} />
            <span className="reason-count">{count.toLocaleString()}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
