import { useQuery } from "@tanstack/react-query";
import type { RoutingRule } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { taxonomyQuery } from "../incident-queries.ts";

const NAMED_AT_MOST = 3;

/** What a rule asks, in a line for each part. */
export function RuleWhen({ when }: { when: RoutingRule["when"] }) {
  const { t } = useTranslation("command");
  const text = useText();
  const { data: taxonomy } = useQuery(taxonomyQuery);
  const comma = t("listComma");
  const some = (names: readonly string[]) =>
    names.length > NAMED_AT_MOST
      ? t("routing.andMore", { names: names.slice(0, NAMED_AT_MOST).join(comma), count: names.length })
      : names.join(comma);
  const categoryName = (code: string) => {
    const found = taxonomy?.categories.find((each) => each.code === code);
    return found ? text(found.name) : code;
  };
  const agencyName = (code: string) => {
    const found = taxonomy?.agencies.find((each) => each.code === code);
    return found ? text(found.name) : code;
  };
  const lines = [
    when.agencies?.length && t("routing.ofAgencies", { names: some(when.agencies.map(agencyName)) }),
    when.categories?.length && t("routing.ofCategories", { names: some(when.categories.map(categoryName)) }),
    when.areas?.length && t("routing.inAreas", { names: some(when.areas) }),
    when.sources?.length &&
      t("routing.fromSources", { names: some(when.sources.map((source) => t(`source.${source}`))) }),
    when.priorityAtLeast && t("routing.thisUrgent", { name: t(`priority.${when.priorityAtLeast}`) }),
  ].filter((line) => typeof line === "string");
  if (lines.length === 0 && !when.condition) return <span className="quiet">{t("routing.always")}</span>;
  return (
    <ul className="small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {when.condition && (
        <li>
          <code className="mono">{when.condition}</code>
        </li>
      )}
    </ul>
  );
}
