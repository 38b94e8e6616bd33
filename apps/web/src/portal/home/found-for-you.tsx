import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Recommendation } from "@zhida/gov-services/contract";
import CheckShieldOutline from "antd-mobile-icons/es/CheckShieldOutline";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { buttonClass } from "../../ui/button.tsx";
import { SkeletonCard } from "../../ui/skeleton.tsx";
import { Speed } from "../services/item-row.tsx";
import { recommendedQuery } from "../services/service-queries.ts";
import "./found-for-you.css";

const SHOWN = 3;
const NAMED = 2;

/** 为你找到: what one is entitled to, why, and one button. Silent when there is nothing. */
export function FoundForYou() {
  const { t } = useTranslation();
  const id = useId();
  const { data, isLoading } = useQuery(recommendedQuery);
  if (isLoading) return <SkeletonCard lines={3} />;
  if (!data || data.items.length === 0) return null;
  return (
    <section className="found" aria-labelledby={id}>
      <div className="row row-apart">
        <h2 id={id}>{t("home.found")}</h2>
        <span className="quiet small">{t("home.foundLead")}</span>
      </div>
      {data.items.slice(0, SHOWN).map((found) => (
        <Found key={found.item.code} found={found} />
      ))}
    </section>
  );
}

function Found({ found: { item, because } }: { found: Recommendation }) {
  const { t } = useTranslation();
  const text = useText();
  const to = { params: { code: item.code } };
  return (
    <article className="found-one">
      <div className="stack">
        <div>
          <h3>
            <Link to="/services/$code" {...to}>
              {text(item.name)}
            </Link>
          </h3>
          <span className="row small">
            <span className="quiet">{text(item.department.name)}</span>
            <Speed item={item} />
          </span>
        </div>
        <p className="found-reasons">
          <CheckShieldOutline aria-hidden="true" />
          <span>
            {t("home.because", {
              registries: because.slice(0, NAMED).map(text).join(t("listSeparator")),
              count: because.length,
            })}
          </span>
        </p>
      </div>
      <Link to="/services/$code/apply" {...to} className={buttonClass({ look: "primary", size: "large" })}>
        {t(item.automatic ? "item.oneClick" : "item.apply")}
        <span className="visually-hidden"> {text(item.name)}</span>
      </Link>
    </article>
  );
}
