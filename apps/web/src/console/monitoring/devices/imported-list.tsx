import type { ImportedDevices } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Link } from "../../navigation.tsx";
import { RecordTable } from "../../parts/record-table.tsx";
import { DownloadLink } from "./download-link.tsx";

type Items = ImportedDevices["items"];

/** What became of each; passwords that were made are taken along now or never. */
export function ImportedList({ items }: { items: Items }) {
  const { t } = useTranslation("monitoring");
  const registered = items.filter(({ id }) => id !== null);
  const hasSecrets = registered.some(({ secret }) => secret !== null);
  return (
    <Card title={t("imported.title")}>
      <div className="stack">
        <p role="status">
          {t("imported.summary", { count: registered.length, refused: items.length - registered.length })}
        </p>
        {hasSecrets && (
          <>
            <Notice kind="warning">{t("imported.once")}</Notice>
            <p>
              <DownloadLink name="device-passwords.csv" text={asCsv(registered)} label={t("imported.passwords")} />
            </p>
          </>
        )}
        <RecordTable
          caption={t("imported.title")}
          rows={items.map((item, place) => ({ ...item, place }))}
          rowKey={({ place }) => String(place)}
          columns={[
            { key: "code", title: t("gateways.code"), cell: ({ code }) => <span className="mono">{code}</span> },
            {
              key: "result",
              title: t("imported.result"),
              cell: ({ id, refusal }) =>
                id ? (
                  <Link to="/devices/$id" params={{ id }}>
                    {t("imported.open")}
                  </Link>
                ) : (
                  refusal
                ),
            },
          ]}
        />
      </div>
    </Card>
  );
}

const asCsv = (items: Items): string =>
  `\uFEFF${["code,password", ...items.map(({ code, secret }) => `${code},${secret ?? ""}`)].join("\r\n")}\r\n`;
