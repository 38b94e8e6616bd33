import { useQuery } from "@tanstack/react-query";
import type { AlarmDetail } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Facts } from "../../parts/facts.tsx";
import { ruleFactsQuery } from "../monitoring-queries.ts";

type Read = AlarmDetail["evidence"]["facts"];

/** What the condition of an alarm read, in the words of those who look at it; factors keep their code. */
export function ConditionFacts({ facts }: { facts: Read }) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const { data } = useQuery(ruleFactsQuery);
  const said = (value: Read[string]): string => {
    if (value === null) return t("none");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    return typeof value === "number" ? String(Math.round(value * 1000) / 1000) : value;
  };
  return (
    <Facts
      facts={Object.entries(facts).map(([code, value]) => {
        const known = data?.items.find(({ name }) => name === code.replace(/\(.*/, ""));
        return {
          name: known ? text(known.label) : code,
          value: (
            <>
              {said(value)} {known && <span className="quiet small mono">{code}</span>}
            </>
          ),
        };
      })}
    />
  );
}
