import { Link } from "@tanstack/react-router";
import type { Recommendation } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Speed } from "../services/item-row.tsx";
import "./found-card.css";

const NAMED = 2;

/** A service that the registries show one may ask for, and no policy leads to. */
export function ServiceCard({ found: { item, because } }: { found: Recommendation }) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const to = { params: { code: item.code } };
  const registries = because.slice(0, NAMED).map(text).join(t("listSeparator"));
  return (
    <article className="framed found-card found-now">
      <div className="found-card-text">
        <div>
          <h4>
            <Link to="/services/$code" {...to}>
              {text(item.name)}
            </Link>
          </h4>
          <div className="row small">
            <span className="quiet">{text(item.department.name)}</span>
            <Speed item={item} />
          </div>
        </div>
        <p>{t("entitlement.because", { registries, count: because.length })}</p>
      </div>
      <div className="found-card-button">
        <Link to="/services/$code/apply" {...to} className={buttonClass({ look: "primary", size: "large" })}>
          {t(item.automatic ? "entitlement.applyAtOnce" : "entitlement.apply")}
          <span className="visually-hidden"> {text(item.name)}</span>
        </Link>
      </div>
    </article>
  );
}
