import { useInfiniteQuery } from "@tanstack/react-query";
import type { WorkListScope } from "@zhida/caseflow/contract";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { Tabs } from "../../ui/tabs.tsx";
import { useAddress } from "../navigation.tsx";
import { Listing } from "../parts/listing.tsx";
import { Page } from "../parts/page.tsx";
import { useRowKeys } from "../parts/use-row-keys.ts";
import { useCaseColumns } from "./case-columns.tsx";
import { CaseFinder } from "./case-finder.tsx";
import { WorkAddress } from "./work-address.ts";
import { WorkFilters } from "./work-filters.tsx";
import { useWorkCounts, workQuery } from "./work-queries.ts";

export function WorkPage() {
  const { t } = useTranslation();
  const [address, change] = useAddress(WorkAddress);
  const scope = useScope(address.scope);
  const query = useInfiniteQuery(workQuery({ ...address, scope }));
  const columns = useCaseColumns(scope);
  useRowKeys();
  return (
    <Page title={t("work.title")} lead={<span className="small">{t("work.keys")}</span>} actions={<CaseFinder />}>
      <Tabs
        label={t("work.scopes")}
        tabs={useScopeTabs()}
        value={scope}
        onChange={(next) => change({ scope: next, number: undefined, status: undefined })}
      >
        <div className="stack">
          <WorkFilters scope={scope} address={address} onChange={change} />
          <Listing
            query={query}
            caption={t(`work.scope.${scope}`)}
            columns={columns}
            rowKey={(row) => row.id}
            empty={{ title: t(`work.empty.${scope}`), text: t("work.emptyText") }}
          />
        </div>
      </Tabs>
    </Page>
  );
}

/** Who handles cases begins with his own; who only watches begins with the department's. */
function useScope(asked: WorkListScope | undefined): WorkListScope {
  const handles = useMe()?.permissions.includes("case.handle");
  return asked ?? (handles ? "mine" : "department");
}

function useScopeTabs(): { value: WorkListScope; label: string }[] {
  const { t } = useTranslation();
  const me = useMe();
  const counts = useWorkCounts();
  const isHead = me?.positions.some((position) => position.roles.includes("department_head"));
  const own: WorkListScope[] = me?.permissions.includes("case.handle") ? ["mine", "available"] : [];
  const scopes: WorkListScope[] = [...own, ...(isHead ? ["escalated" as const] : []), "department", "overdue"];
  return scopes.map((value) => {
    const count = value === "department" ? undefined : counts?.[value];
    const name = t(`work.scope.${value}`);
    return { value, label: count === undefined ? name : t("work.scopeCount", { name, count }) };
  });
}
