import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../ui/button.tsx";

/** What only an enterprise does: the calculator and its tax. */
export function EnterpriseLinks() {
  const { t } = useTranslation("entitlements");
  return (
    <div className="row">
      <Link to="/calculator" className={buttonClass()}>
        {t("calculator.title")}
      </Link>
      <Link to="/tax-filing" className={buttonClass()}>
        {t("filing.title")}
      </Link>
    </div>
  );
}
