import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { SkeletonCard } from "../../ui/skeleton.tsx";
import { EnterpriseLinks } from "../enterprise/enterprise-links.tsx";
import { CheckUpEntry } from "../entitlements/check-up-entry.tsx";
import { FoundGroups } from "../entitlements/found-groups.tsx";
import { useFound } from "../entitlements/use-found.ts";
import "./found-for-you.css";

const SHOWN = { eligible: 3, oneConditionAway: 2, missingOneFact: 2 };

/** 为你找到: what one can have now, what is one condition away, what one answer would settle; each with its one button. */
export function FoundForYou() {
  const { t } = useTranslation("entitlements");
  const id = useId();
  const isEnterprise = useMe()?.subject.kind === "legal_entity";
  const found = useFound();
  if (!found) return <SkeletonCard lines={5} />;
  const { now, entitlements } = found;
  const none =
    now.length + (entitlements?.oneConditionAway.length ?? 0) + (entitlements?.missingOneFact.length ?? 0) === 0;
  return (
    <section className="found" aria-labelledby={id}>
      <div>
        <h2 id={id}>{t(isEnterprise ? "entitlement.foundEnterprise" : "entitlement.found")}</h2>
        <p className="quiet small">{t(isEnterprise ? "entitlement.enterprise.lead" : "entitlement.lead")}</p>
      </div>
      {isEnterprise && <EnterpriseLinks />}
      {none && (
        <div className="found-none">
          <h3>{t("entitlement.none")}</h3>
          <p className="quiet">{t("entitlement.noneText")}</p>
        </div>
      )}
      <FoundGroups found={found} shown={SHOWN} />
      {entitlements && <CheckUpEntry waiting={entitlements.undecided} />}
    </section>
  );
}
