import { useInfiniteQuery } from "@tanstack/react-query";
import type { IncidentScope } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../session/me-query.ts";
import { buttonClass } from "../../../ui/button.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { Link, useAddress } from "../../navigation.tsx";
import { useDivision } from "../../organisations/use-division.ts";
import { Listing } from "../../parts/listing.tsx";
import { Page } from "../../parts/page.tsx";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { LiveMark } from "../command/live-mark.tsx";
import { incidentsQuery } from "../incident-queries.ts";
import { useLiveIncidents } from "../use-live-incidents.ts";
import { IncidentAddress } from "./incident-address.ts";
import { IncidentFiltersRow } from "./incident-filters.tsx";
import { SavedViews } from "./saved-views.tsx";
import { useIncidentColumns } from "./use-incident-columns.tsx";

/** 民情事件: what my department has to do, or all that one may see. */
export function IncidentsPage() {
  const { t } = useTranslation("command");
  const [address, change] = useAddress(IncidentAddress);
  const scopes = useScopes();
  const permissions = useMe()?.permissions ?? [];
  const mayReport = permissions.includes("incident.dispatch") || permissions.includes("application.assist");
  const scope = address.scope && scopes.includes(address.scope) ? address.scope : (scopes[0] ?? "department");
  const query = useInfiniteQuery(incidentsQuery({ ...address, scope }));
  const columns = useIncidentColumns(scope);
  const live = useLiveIncidents(useDivision());
  useRowKeys();
  return (
    <Page
      title={t("list.title")}
      marks={<LiveMark state={live} />}
      lead={<span className="small keys-hint">{t("list.keys")}</span>}
      actions={
        <>
          <SavedViews address={{ ...address, scope }} onOpen={change} />
          {mayReport && (
            <Link to="/incidents/new" className={buttonClass({ look: "primary" })}>
              {t("desk.title")}
            </Link>
          )}
        </>
      }
    >
      <Tabs
        label={t("list.scopes")}
        tabs={scopes.map((value) => ({ value, label: t(`list.scope.${value}`) }))}
        value={scope}
        onChange={(next) => change({ scope: next })}
      >
        <div className="stack">
          <IncidentFiltersRow address={address} onChange={change} />
          <Listing
            query={query}
            caption={t(`list.scope.${scope}`)}
            columns={columns}
            rowKey={(row) => row.id}
            empty={{ title: t("list.empty"), text: t("list.emptyText") }}
          />
        </div>
      </Tabs>
    </Page>
  );
}

/** Who handles begins with his own; who watches over the county begins with all of it. */
function useScopes(): IncidentScope[] {
  const permissions = useMe()?.permissions ?? [];
  const handles = permissions.includes("incident.handle") || permissions.includes("incident.verify");
  if (handles) return ["department", "mine", "available", "overdue", "supervised"];
  if (permissions.includes("incident.dispatch")) return ["division", "available", "mine", "overdue", "supervised"];
  return ["division", "overdue", "supervised"];
}
