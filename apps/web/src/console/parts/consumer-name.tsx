import { useTranslation } from "react-i18next";
import { OrganisationName } from "./organisation-name.tsx";

/** Who reads: the service platform, a department, or an application that is known by its code. */
export function ConsumerName({ code }: { code: string }) {
  const { t } = useTranslation();
  if (code === "gov.services") return <span title={code}>{t("agreements.platform")}</span>;
  if (/^\d{6}-/.test(code)) return <OrganisationName code={code} />;
  return <span className="mono">{code}</span>;
}
