import type { CheckUp } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";

/** How many policies are settled, and how many could still be. */
export function CheckUpProgress({ counts: { eligible, notEligible, open } }: { counts: CheckUp["counts"] }) {
  const { t } = useTranslation("entitlements");
  const decided = eligible + notEligible;
  return (
    <div className="check-up-progress">
      <div className="row row-apart">
        <strong>{t("checkUp.left", { count: open })}</strong>
        <span className="quiet small">{t("checkUp.decided", { decided, all: decided + open })}</span>
      </div>
      <progress value={decided} max={decided + open} aria-label={t("checkUp.progress")} />
    </div>
  );
}
