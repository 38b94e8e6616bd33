import type { PolicyDetail, PolicyVersion, PolicyVersionHead } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { Link } from "../../navigation.tsx";
import { Facts } from "../../parts/facts.tsx";
import { type Column, RecordTable } from "../../parts/record-table.tsx";
import { CheckList } from "../editor/check-list.tsx";
import { PolicyStateTag } from "../policy-tags.tsx";

type Props = { policy: PolicyDetail; version: PolicyVersion };

/** What one gets, on which ground, and all versions. */
export function PolicyOverview({ policy, version }: Props) {
  const { t } = useTranslation("policies");
  const text = useText();
  const { content, check } = version;
  return (
    <div className="stack">
      <Card title={t("policy.summary")}>
        <div className="stack">
          <p className="prose-lines">{text(content.summary) || t("policy.noSummary")}</p>
          <Facts
            facts={[
              { name: t("list.department"), value: text(policy.department.name) },
              { name: t("list.audience"), value: t(`audience.${content.audience}`) },
              { name: t("policy.author"), value: version.author },
              { name: t("policy.approver"), value: version.approver ?? t("none") },
              { name: t("policy.cases"), value: t("policy.caseCount", { count: content.cases.length }) },
              content.action !== null && { name: t("texts.action"), value: text(content.action.label) },
            ]}
          />
        </div>
      </Card>
      <Card title={t("texts.sources")}>
        {content.legalSources.length === 0 ? (
          <p className="quiet">{t("policy.noSources")}</p>
        ) : (
          <ul className="stack">
            {content.legalSources.map((source) => (
              <li key={`${source.title.zh}${source.number ?? ""}${source.article?.zh ?? ""}`}>
                {source.url ? (
                  <a href={source.url} target="_blank" rel="noreferrer">
                    {text(source.title)}
                  </a>
                ) : (
                  text(source.title)
                )}{" "}
                <span className="quiet">
                  {[source.number, source.article && text(source.article)].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {check.items.length > 0 && (
        <Card title={t("check.title")}>
          <CheckList findings={check.items} />
        </Card>
      )}
      <Card title={t("policy.versions")}>
        <RecordTable
          caption={t("policy.versions")}
          rows={policy.versions}
          rowKey={(head) => String(head.version)}
          columns={useVersionColumns(policy.code)}
        />
      </Card>
    </div>
  );
}

function useVersionColumns(code: string): Column<PolicyVersionHead>[] {
  const { t } = useTranslation("policies");
  const now = useNow();
  const { date, time } = useFormats();
  return [
    {
      key: "version",
      title: t("policy.version"),
      cell: ({ version }) => (
        <Link to="/policies/$code" params={{ code }} search={{ version }}>
          {t("policy.versionName", { version })}
        </Link>
      ),
    },
    { key: "state", title: t("list.state"), cell: ({ state }) => <PolicyStateTag state={state} /> },
    {
      key: "from",
      title: t("policy.effectiveFrom"),
      tight: true,
      cell: ({ effectiveFrom }) => (effectiveFrom ? date(effectiveFrom) : t("none")),
    },
    {
      key: "to",
      title: t("policy.effectiveTo"),
      tight: true,
      cell: ({ effectiveTo }) => (effectiveTo ? date(effectiveTo) : t("none")),
    },
    { key: "author", title: t("policy.author"), cell: ({ author }) => author },
    { key: "approver", title: t("policy.approver"), cell: ({ approver }) => approver ?? t("none") },
    { key: "at", title: t("list.updated"), tight: true, roomy: true, cell: ({ updatedAt }) => time(updatedAt, now) },
  ];
}
