import type { ApplicationState } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";

const words: Partial<Record<ApplicationState, "approved" | "rejected" | "accepted">> = {
  approved: "approved",
  rejected: "rejected",
  submitted: "accepted",
  supplement: "accepted",
};

/** The stamp on the paper: 已办结 in red; what is not decided yet in blue. */
export function Seal({ state }: { state: ApplicationState }) {
  const { t } = useTranslation();
  const word = words[state];
  if (!word) return null;
  return (
    <svg className={`seal${word === "accepted" ? " seal-open" : ""}`} viewBox="0 0 120 120" aria-hidden="true">
      <circle cx="60" cy="60" r="55" fill="none" stroke="currentColor" strokeWidth="4" />
      <circle cx="60" cy="60" r="48" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="m60 20 3.5 7.6 8.3 1-6.1 5.7 1.6 8.2-7.3-4-7.3 4 1.6-8.2-6.1-5.7 8.3-1z" fill="currentColor" />
      <text
        x="60"
        y="76"
        textAnchor="middle"
        fontSize="24"
        fontWeight="700"
        fill="currentColor"
        fontFamily="var(--font-title)"
      >
        {t(`result.seal.${word}`)}
      </text>
      <text x="60" y="96" textAnchor="middle" fontSize="11" fill="currentColor" fontFamily="var(--font-title)">
        {t("result.seal.place")}
      </text>
    </svg>
  );
}
