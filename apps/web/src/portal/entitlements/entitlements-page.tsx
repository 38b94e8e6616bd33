import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { SkeletonCard } from "../../ui/skeleton.tsx";
import { EnterpriseLinks } from "../enterprise/enterprise-links.tsx";
import { Page } from "../shell/page.tsx";
import { CheckUpEntry } from "./check-up-entry.tsx";
import { FoundGroups } from "./found-groups.tsx";
import { useFound } from "./use-found.ts";

/** Everything found for me, or 惠企政策 for the enterprise that I act for. */
export function EntitlementsPage() {
  const { t } = useTranslation("entitlements");
  const me = useMe();
  const found = useFound();
  const isEnterprise = me?.subject.kind === "legal_entity";
  return (
    <Page
      title={t(isEnterprise ? "entitlement.enterprise.title" : "entitlement.title")}
      lead={t(isEnterprise ? "entitlement.enterprise.lead" : "entitlement.lead")}
      narrow
    >
      {isEnterprise && <EnterpriseLinks />}
      {found ? (
        <>
          <CheckUpEntry waiting={found.entitlements?.undecided ?? 0} />
          <h2 className="visually-hidden">{t("entitlement.found")}</h2>
          <FoundGroups found={found} />
        </>
      ) : (
        <>
          <SkeletonCard lines={3} />
          <SkeletonCard lines={3} />
        </>
      )}
    </Page>
  );
}
