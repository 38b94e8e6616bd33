import { useQuery } from "@tanstack/react-query";
import type { Dataset } from "@zhida/exchange/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { useMe } from "../../session/me-query.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Tag } from "../../ui/tag.tsx";
import { RequestAgreementDialog } from "../agreements/request-agreement-dialog.tsx";
import { datasetQuery } from "../catalogue/catalogue-queries.ts";
import { Link, useParam } from "../navigation.tsx";
import { Facts } from "../parts/facts.tsx";
import { Page } from "../parts/page.tsx";
import { PageLoaded } from "../parts/page-loaded.tsx";
import { RecordTable } from "../parts/record-table.tsx";
import { AvailabilitySwitch } from "./availability-switch.tsx";
import { AvailabilityTag, SensitivityTag } from "./dataset-tags.tsx";
import { RecordBrowser } from "./record-browser.tsx";
import { useOwns } from "./use-owns.ts";

export function DatasetPage() {
  const code = useParam("code");
  const query = useQuery(datasetQuery(code));
  return <PageLoaded query={query}>{(dataset) => <DatasetView dataset={dataset} />}</PageLoaded>;
}

function DatasetView({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation();
  const text = useText();
  const permissions = useMe()?.permissions ?? [];
  const isOwner = useOwns("record.browse", dataset.owner.code);
  const [isAsking, setAsking] = useState(false);
  return (
    <Page
      title={text(dataset.name)}
      back={{ to: "/datasets", label: t("datasets.back") }}
      lead={<span className="mono">{dataset.code}</span>}
      marks={<AvailabilityTag availability={dataset.availability} />}
      actions={
        <>
          {permissions.includes("agreement.request") && (
            <Button onClick={() => setAsking(true)}>{t("agreements.request")}</Button>
          )}
          {isOwner && (
            <Link to="/imports" search={{ dataset: dataset.code }} className={buttonClass()}>
              {t("imports.title")}
            </Link>
          )}
        </>
      }
    >
      {dataset.availability === "offline" && (
        <Notice kind="warning">{t("datasets.offline", { note: dataset.availabilityNote ?? "" })}</Notice>
      )}
      <Card title={t("datasets.about")}>
        <div className="stack">
          <p>{text(dataset.description)}</p>
          <Facts
            facts={[
              { name: t("datasets.owner"), value: text(dataset.owner.name) },
              { name: t("datasets.subject"), value: t(`audience.${dataset.subjectKind}`) },
              { name: t("datasets.updateSource"), value: text(dataset.updateSource) },
              { name: t("datasets.freshness"), value: t("datasets.days", { count: dataset.freshnessDays }) },
              { name: t("datasets.connector"), value: t(`datasets.connectors.${dataset.connector.kind}`) },
            ]}
          />
          {isOwner && <AvailabilitySwitch dataset={dataset} />}
        </div>
      </Card>
      <FieldTable dataset={dataset} />
      {isOwner && <RecordBrowser dataset={dataset} />}
      {isAsking && <RequestAgreementDialog dataset={dataset} onClose={() => setAsking(false)} />}
    </Page>
  );
}

function FieldTable({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Card title={t("datasets.fields")}>
      <RecordTable
        caption={t("datasets.fields")}
        rows={Object.entries(dataset.fields)}
        rowKey={([name]) => name}
        columns={[
          {
            key: "title",
            title: t("datasets.fieldTitle"),
            cell: ([name, field]) => (
              <>
                {text(field.title)} {name === dataset.subjectKey && <Tag tone="slate">{t("datasets.subjectKey")}</Tag>}
                <br />
                <span className="quiet small mono">{name}</span>
              </>
            ),
          },
          { key: "type", title: t("datasets.type"), cell: ([, field]) => <FieldType schema={field.schema} /> },
          {
            key: "values",
            title: t("datasets.values"),
            roomy: true,
            cell: ([, field]) =>
              field.labels ? Object.values(field.labels).map(text).join(t("listComma")) : t("none"),
          },
          {
            key: "sensitivity",
            title: t("datasets.sensitivity"),
            cell: ([, field]) => <SensitivityTag sensitivity={field.sensitivity} />,
          },
          {
            key: "required",
            title: t("required"),
            cell: ([, field]) => t(field.required ? "datasets.always" : "datasets.sometimes"),
          },
        ]}
      />
    </Card>
  );
}

function FieldType({ schema }: { schema: Record<string, unknown> }) {
  const { t } = useTranslation();
  if (schema.format === "date") return t("datasets.types.date");
  if (Array.isArray(schema.enum)) return t("datasets.types.choice");
  return t(`datasets.types.${typeof schema.type === "string" ? schema.type : "string"}`);
}
