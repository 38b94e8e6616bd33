import type { DryRunResult, SubjectKind } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { type Column, RecordTable } from "../../parts/record-table.tsx";
import { useDivisionName } from "./use-division-name.ts";
import "./dry-run-counts.css";

type Town = DryRunResult["byDivision"][number];

/** Totals, then each town with a bar as long as its share. */
export function DryRunCounts({ result, kind }: { result: DryRunResult; kind: SubjectKind }) {
  const { t } = useTranslation("policies");
  const nameOf = useDivisionName();
  const most = Math.max(1, ...result.byDivision.map(({ eligible }) => eligible));
  const isCompared = result.gained !== null;
  const columns: Column<Town>[] = [
    { key: "town", title: t("dryRun.division"), tight: true, cell: ({ division }) => nameOf(division) },
    {
      key: "eligible",
      title: t("verdict.eligible"),
      cell: ({ eligible }) => (
        <span className="count-bar">
          <span aria-hidden="true" style={{ inlineSize: `${(eligible / most) * 100}%` }} />
          <span>{eligible.toLocaleString()}</span>
        </span>
      ),
    },
    { key: "undecided", title: t("verdict.undecided"), end: true, cell: ({ undecided }) => undecided.toLocaleString() },
    ...(isCompared
      ? ([
          { key: "gained", title: t("dryRun.gained"), end: true, cell: ({ gained }) => gained.toLocaleString() },
          { key: "lost", title: t("dryRun.lost"), end: true, cell: ({ lost }) => lost.toLocaleString() },
        ] satisfies Column<Town>[])
      : []),
  ];
  return (
    <div className="stack">
      <dl className="totals">
        <Total name={t("verdict.eligible")} value={t(`count.${kind}`, { count: result.eligible })} />
        <Total name={t("verdict.undecided")} value={t(`count.${kind}`, { count: result.undecided })} />
        {result.gained !== null && (
          <Total name={t("dryRun.gained")} tone="jade" value={t(`count.${kind}`, { count: result.gained })} />
        )}
        {result.lost !== null && (
          <Total name={t("dryRun.lost")} tone="cinnabar" value={t(`count.${kind}`, { count: result.lost })} />
        )}
      </dl>
      <RecordTable
        caption={t("dryRun.byDivision")}
        rows={result.byDivision}
        rowKey={({ division }) => division}
        columns={columns}
      />
    </div>
  );
}

export function Total({ name, value, tone }: { name: string; value: string; tone?: "jade" | "cinnabar" }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd style={tone && { color: `var(--${tone})` }}>{value}</dd>
    </div>
  );
}
