import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useMe } from "../../../session/me-query.ts";
import { buttonClass } from "../../../ui/button.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { Link } from "../../navigation.tsx";
import { useCounty } from "../../organisations/use-division.ts";
import { FramedTable } from "../../parts/framed-table.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLoaded } from "../../parts/page-loaded.tsx";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { rulesQuery } from "../monitoring-queries.ts";
import { DeviceKindName, RuleKindName, SeverityTag } from "../parts/device-tags.tsx";
import { NEW_RULE } from "./rule-draft.ts";

/** 告警规则: what is watched on the streams of devices, and what becomes of it. */
export function RulesPage() {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const division = useCounty() ?? "";
  const query = useQuery(rulesQuery(division));
  const mayEdit = useMe()?.permissions.includes("incident.configure") ?? false;
  useRowKeys();
  return (
    <PageLoaded query={query}>
      {({ items }) => (
        <Page
          title={t("rules.title")}
          lead={t("rules.lead")}
          actions={
            mayEdit && (
              <Link to="/stream-rules/$code" params={{ code: NEW_RULE }} className={buttonClass()}>
                {t("rules.add")}
              </Link>
            )
          }
        >
          <FramedTable
            caption={t("rules.title")}
            rows={items}
            rowKey={({ rule }) => rule.code}
            columns={[
              {
                key: "name",
                title: t("rules.name"),
                cell: ({ rule, version }) => (
                  <>
                    <Link to="/stream-rules/$code" params={{ code: rule.code }} data-row-link>
                      {text(rule.name)}
                    </Link>
                    <br />
                    <span className="quiet small mono records-tight">
                      {t("rules.version", { code: rule.code, version })}
                    </span>
                  </>
                ),
              },
              {
                key: "device",
                tight: true,
                title: t("devices.kind"),
                cell: ({ rule }) => <DeviceKindName kind={rule.deviceKind} />,
              },
              {
                key: "kind",
                tight: true,
                roomy: true,
                title: t("alarms.kind"),
                cell: ({ rule }) => <RuleKindName kind={rule.kind} />,
              },
              {
                key: "condition",
                title: t("rules.condition"),
                cell: ({ rule }) => <code className="mono">{rule.condition}</code>,
              },
              {
                key: "limit",
                tight: true,
                end: true,
                title: t("rules.limit"),
                cell: ({ rule }) => (rule.limit === null ? t("none") : `${rule.limit} ${rule.unit}`),
              },
              {
                key: "severity",
                tight: true,
                title: t("alarms.severity"),
                cell: ({ rule }) => <SeverityTag severity={rule.severity} />,
              },
              {
                key: "enabled",
                tight: true,
                title: t("rules.state"),
                cell: ({ rule }) => (
                  <Tag tone={rule.enabled ? "jade" : "plain"}>{t(rule.enabled ? "rules.on" : "rules.off")}</Tag>
                ),
              },
            ]}
          />
        </Page>
      )}
    </PageLoaded>
  );
}
