import type { FactValue, Parameter, ParameterValue } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Tag } from "../../../ui/tag.tsx";
import { dayInChina } from "../../parts/day-in-china.ts";
import type { Column } from "../../parts/record-table.tsx";
import { isMoney } from "./fact-value-text.ts";

/** The values of a parameter, latest first, and which of them counts today. */
export function useValueColumns(parameter: Parameter): Column<ParameterValue>[] {
  const { t } = useTranslation("policies");
  const text = useText();
  const { date, money } = useFormats();
  const today = dayInChina(useNow());
  const current = parameter.values.find(({ validFrom }) => validFrom <= today)?.validFrom;
  const shown = (value: FactValue) => {
    if (typeof value === "boolean") return t(value ? "affirmed" : "denied");
    if (typeof value !== "number") return value ?? t("none");
    if (isMoney(parameter.name)) return money(value);
    return parameter.unit ? `${value} ${text(parameter.unit)}` : value;
  };
  return [
    { key: "value", title: t("parameter.value"), tight: true, cell: ({ value }) => shown(value) },
    {
      key: "from",
      title: t("parameter.validFrom"),
      tight: true,
      cell: ({ validFrom }) => (
        <>
          {date(validFrom)} {validFrom === current && <Tag tone="jade">{t("parameter.current")}</Tag>}
          {validFrom > today && <Tag tone="slate">{t("parameter.upcoming")}</Tag>}
        </>
      ),
    },
    {
      key: "document",
      title: t("parameter.document"),
      cell: ({ document }) => `${text(document.title)} ${document.number}`,
    },
    { key: "by", title: t("parameter.addedBy"), roomy: true, cell: ({ addedBy }) => addedBy },
  ];
}
