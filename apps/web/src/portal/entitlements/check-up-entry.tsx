import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../ui/button.tsx";
import "./found-groups.css";

/** Leads to 政策体检, and says how many policies wait for it. */
export function CheckUpEntry({ waiting }: { waiting: number }) {
  const { t } = useTranslation("entitlements");
  return (
    <div className="check-up-entry">
      <div>
        <strong>{t("checkUp.title")}</strong>
        <p className="quiet small">
          {waiting > 0 ? t("entitlement.waiting", { count: waiting }) : t("checkUp.entryText")}
        </p>
      </div>
      <Link to="/check-up" className={buttonClass()}>
        {t("checkUp.entry")}
      </Link>
    </div>
  );
}
