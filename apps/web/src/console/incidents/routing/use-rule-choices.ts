import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { areasQuery } from "../../organisations/areas-query.ts";
import { useCounty } from "../../organisations/use-division.ts";
import { taxonomyQuery } from "../incident-queries.ts";
import { useHandlingOrganisations } from "../parts/use-handling-organisations.ts";

const PRIORITIES = ["1", "2", "3", "4"] as const;

/** What the fields of a rule offer; organisations of the county stand as templates, so that the rule can move to another county. */
export function useRuleChoices(agencies: readonly string[] | undefined) {
  const { t } = useTranslation("command");
  const text = useText();
  const county = useCounty() ?? "";
  const organisations = useHandlingOrganisations();
  const { data: taxonomy } = useQuery(taxonomyQuery);
  const { data: towns } = useQuery(areasQuery(county, "town"));
  return {
    agencies: taxonomy?.agencies.map(({ code, name }) => ({ value: code, label: text(name) })) ?? [],
    categories:
      taxonomy?.categories
        .filter(({ agency }) => !agencies || agencies.includes(agency))
        .map(({ code, name }) => ({ value: code, label: `${text(name)} ${code}` })) ?? [],
    towns: towns?.map(({ code, name }) => ({ value: code, label: text(name) })) ?? [],
    priorities: PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) })),
    destinations: [
      { value: "duty", label: t("route.duty") },
      ...organisations.map(({ value, label }) => ({
        value: value.startsWith(`${county}-`) ? value.replace(county, "{division}") : value,
        label,
      })),
    ],
  };
}
