import { useTranslation } from "react-i18next";

const KNOWN = ["eligible", "amount", "reason", "months", "from", "until"] as const;

/** A decision by what it answers, where its name is one that many rules use. */
export function useDecisionName(): (decision: string) => string {
  const { t } = useTranslation("policies");
  return (decision) => {
    const known = KNOWN.find((each) => each === decision);
    return known ? t(`decision.${known}`) : t("decision.other", { decision });
  };
}
