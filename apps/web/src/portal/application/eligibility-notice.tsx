import type { Application } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../ui/notice.tsx";

/** What the rule says so far: granted on the spot, handed to officers, or not, and why. */
export function EligibilityNotice({ application: { eligibility } }: { application: Application }) {
  const { t } = useTranslation();
  const text = useText();
  if (eligibility.verdict === "no") {
    return (
      <Notice kind="warning">
        <strong>{t("apply.notEligible")}</strong>
        <ul className="stack">
          {eligibility.reasons.map((reason) => (
            <li key={reason.id}>
              {text(reason.say)}
              {reason.law && <span className="small"> {text(reason.law)}</span>}
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  if (eligibility.verdict === "yes" && eligibility.automatic) {
    return <Notice kind="good">{t("apply.willBeGranted")}</Notice>;
  }
  return <Notice>{t("apply.willBeHandled")}</Notice>;
}
