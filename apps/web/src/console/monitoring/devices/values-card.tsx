import type { DeviceDetail, LastValue } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { RecordTable } from "../../parts/record-table.tsx";
import { useFactor } from "../parts/use-factor.ts";

/** The last value of each factor, renewed as it comes. */
export function ValuesCard({ detail }: { detail: DeviceDetail }) {
  const { t } = useTranslation("monitoring");
  const now = useNow();
  const { time } = useFormats();
  const factor = useFactor();
  const measureOf = (code: string) => detail.measures.find((each) => each.factor === code);
  const unitOf = (code: string) => measureOf(code)?.unit ?? factor(code).unit;
  return (
    <Card title={t("values.title")}>
      {detail.values.length === 0 ? (
        <p className="quiet">{t(detail.device.kind === "truck" ? "values.moves" : "values.none")}</p>
      ) : (
        <RecordTable
          caption={t("values.title")}
          rows={detail.values}
          rowKey={(value) => value.factor}
          columns={[
            {
              key: "factor",
              title: t("values.factor"),
              cell: (value) => (
                <>
                  {factor(value.factor).name} <span className="quiet small mono">{value.factor}</span>
                </>
              ),
            },
            {
              key: "value",
              end: true,
              title: t("values.value"),
              cell: (value) => (
                <>
                  <strong>{value.value}</strong> <span className="quiet">{unitOf(value.factor)}</span>
                </>
              ),
            },
            ...(detail.measures.some(({ limit }) => limit !== null)
              ? [
                  {
                    key: "limit",
                    end: true,
                    title: t("measures.limit"),
                    cell: (value: LastValue) => measureOf(value.factor)?.limit ?? t("none"),
                  },
                ]
              : []),
            {
              key: "flag",
              title: t("values.flag"),
              cell: ({ flag }) => <Tag tone={flag === "N" ? "plain" : "ochre"}>{t(`flag.${flag}`, flag)}</Tag>,
            },
            { key: "at", tight: true, title: t("values.at"), cell: ({ at }) => time(at, now) },
          ]}
        />
      )}
    </Card>
  );
}
