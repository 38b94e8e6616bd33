import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Blank } from "../../ui/blank.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { briefPath, listBriefs } from "../api/board.ts";
import { useCounty } from "../organisations/use-division.ts";
import { FramedTable } from "../parts/framed-table.tsx";

/** 民情周报: one PDF for each week that is over. */
export function BriefList() {
  const { t } = useTranslation("supervision");
  const now = useNow();
  const { date, time } = useFormats();
  const division = useCounty();
  const query = useQuery({ queryKey: ["incidents", "briefs", division], queryFn: () => listBriefs(division) });
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Blank title={t("noBriefs")} text={t("noBriefsText")} />
        ) : (
          <FramedTable
            caption={t("part.briefs")}
            rows={items}
            rowKey={({ week }) => week}
            columns={[
              { key: "week", title: t("week"), cell: ({ week }) => <span className="mono">{week}</span> },
              {
                key: "days",
                title: t("column.days"),
                cell: ({ monday, sunday }) => t("fromTo", { from: date(monday), to: date(sunday) }),
              },
              {
                key: "made",
                title: t("column.made"),
                cell: ({ madeAt }) => (madeAt ? time(madeAt, now) : t("madeWhenAsked")),
              },
              {
                key: "open",
                tight: true,
                title: t("column.file"),
                cell: ({ week }) => (
                  <a className={buttonClass({ size: "small" })} href={briefPath(week)} target="_blank" rel="noreferrer">
                    {t("openBrief")}
                  </a>
                ),
              },
            ]}
          />
        )
      }
    </Loaded>
  );
}
