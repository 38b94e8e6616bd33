import type { IncidentRow, IncidentScope } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Tag } from "../../../ui/tag.tsx";
import { Link } from "../../navigation.tsx";
import type { Column } from "../../parts/record-table.tsx";
import { DueTag } from "../parts/due-tag.tsx";
import { PriorityTag, SourceName, StateTag, SupervisedTag } from "../parts/incident-tags.tsx";

export function useIncidentColumns(scope: IncidentScope): Column<IncidentRow>[] {
  const { t } = useTranslation("command");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const columns: (Column<IncidentRow> | false)[] = [
    {
      key: "title",
      title: t("list.column.incident"),
      cell: (row) => (
        <div>
          <span className="row">
            <Link to="/incidents/$id" params={{ id: row.id }} data-row-link>
              {text(row.title)}
            </Link>
            {row.priority <= 2 && <PriorityTag priority={row.priority} />}
            <SupervisedTag level={row.supervised} />
            {row.repeat && <Tag tone="ochre">{t("repeat")}</Tag>}
            {row.onTheSpot && <Tag tone="jade">{t("onTheSpot")}</Tag>}
          </span>
          <span className="small">{row.description}</span>
          <br />
          <span className="quiet small mono">{row.number}</span>
        </div>
      ),
    },
    {
      key: "place",
      title: t("list.column.place"),
      cell: (row) => (
        <>
          {text(row.place.area)}
          <br />
          <span className="quiet small">{row.place.address}</span>
        </>
      ),
    },
    { key: "state", tight: true, title: t("list.column.state"), cell: (row) => <StateTag state={row.state.name} /> },
    {
      key: "due",
      tight: true,
      title: t("list.column.due"),
      cell: (row) =>
        row.closedAt && !row.dueAt ? t("none") : <DueTag clock={row.clock} dueAt={row.dueAt} now={now} />,
    },
    (scope === "division" || scope === "overdue" || scope === "supervised") && {
      key: "handler",
      title: t("list.column.handler"),
      cell: (row) => (row.handlingOrganisation ? text(row.handlingOrganisation.name) : t("none")),
    },
    {
      key: "source",
      tight: true,
      roomy: true,
      title: t("list.column.source"),
      cell: (row) => <SourceName source={row.source} />,
    },
    {
      key: "reported",
      tight: true,
      roomy: true,
      title: t("list.column.reported"),
      cell: (row) => time(row.reportedAt, now),
    },
  ];
  return columns.filter((column) => column !== false);
}
