import type { CaseRow, WorkListScope } from "@zhida/caseflow/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Tag } from "../../ui/tag.tsx";
import { Link } from "../navigation.tsx";
import { ClockBadge } from "../parts/clock-badge.tsx";
import { OrganisationName } from "../parts/organisation-name.tsx";
import type { Column } from "../parts/record-table.tsx";
import { outcomeTone } from "./outcome-tone.ts";

export function useCaseColumns(scope: WorkListScope): Column<CaseRow>[] {
  const { t } = useTranslation();
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const columns: (Column<CaseRow> | false)[] = [
    {
      key: "title",
      title: t("work.column.matter"),
      cell: (row) => (
        <div>
          <Link to="/cases/$id" params={{ id: row.id }} data-row-link>
            {text(row.title)}
          </Link>
          <br />
          <span className="quiet small mono">{row.number}</span>
        </div>
      ),
    },
    { key: "subject", title: t("work.column.subject"), cell: (row) => row.subjectName },
    {
      key: "state",
      title: t("work.column.state"),
      cell: (row) =>
        row.outcome ? (
          <Tag tone={outcomeTone[row.outcome]}>{t(`outcome.${row.outcome}`)}</Tag>
        ) : (
          <Tag tone={row.state.kind === "wait" ? "slate" : "plain"}>{text(row.state.label)}</Tag>
        ),
    },
    {
      key: "due",
      tight: true,
      title: t("work.column.due"),
      cell: (row) => <ClockBadge clock={row.clock} now={now} stepDueAt={row.task?.dueAt} />,
    },
    scope !== "mine" && {
      key: "who",
      title: t("work.column.who"),
      cell: (row) =>
        row.task?.assignee?.name ?? <span className="quiet">{row.task ? t("work.unclaimed") : t("none")}</span>,
    },
    (scope === "department" || scope === "overdue") && {
      key: "organisation",
      title: t("work.column.organisation"),
      roomy: true,
      cell: (row) => <OrganisationName code={row.handlingOrganisation} />,
    },
    { key: "opened", tight: true, title: t("work.column.opened"), roomy: true, cell: (row) => time(row.openedAt, now) },
  ];
  return columns.filter((column) => column !== false);
}
