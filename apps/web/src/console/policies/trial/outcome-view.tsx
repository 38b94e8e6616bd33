import type { Outcome } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { Facts } from "../../parts/facts.tsx";
import { useDecisionName } from "../rule/use-decision-name.ts";
import { ExplanationView } from "./explanation-view.tsx";
import { VerdictTag } from "./verdict-tag.tsx";

/** What the rule says of one person: the verdict, what follows from it, and why. */
export function OutcomeView({ outcome }: { outcome: Outcome }) {
  const nameOf = useDecisionName();
  const show = useShowResult();
  const values = Object.entries(outcome.values).filter(([, value]) => value !== null && typeof value !== "object");
  return (
    <div className="stack" role="status">
      <div>
        <VerdictTag verdict={outcome.verdict} />
      </div>
      <ExplanationView explanation={outcome.explanation} />
      {values.length > 0 && (
        <Facts facts={values.map(([name, value]) => ({ name: nameOf(name), value: show(name, value) }))} />
      )}
    </div>
  );
}

/** A result of a decision; amounts are in fen and are shown in yuan. */
export function useShowResult(): (decision: string, value: unknown) => string {
  const { t } = useTranslation("policies");
  const { money } = useFormats();
  return (decision, value) => {
    if (value === null || value === undefined) return t("none");
    if (typeof value === "boolean") return t(value ? "affirmed" : "denied");
    if (typeof value === "number" && /amount|Fen$/i.test(decision)) return money(value);
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  };
}
