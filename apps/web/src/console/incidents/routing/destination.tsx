import { useTranslation } from "react-i18next";
import { useCounty } from "../../organisations/use-division.ts";
import { OrganisationName } from "../../parts/organisation-name.tsx";

/** An organisation of a rule in words: whose duty it is, or a named one of the county. */
export function Destination({ template }: { template: string }) {
  const { t } = useTranslation("command");
  const county = useCounty() ?? "";
  if (template === "duty") return t("route.duty");
  return <OrganisationName code={template.replace("{division}", county)} />;
}
