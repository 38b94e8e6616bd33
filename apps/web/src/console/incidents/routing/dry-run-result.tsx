import type { RoutingDryRunResult, RoutingOutcome, RoutingRule } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { Link } from "../../navigation.tsx";
import { RecordTable } from "../../parts/record-table.tsx";
import { PriorityTag } from "../parts/incident-tags.tsx";
import { Destination } from "./destination.tsx";

type Props = { result: RoutingDryRunResult; rules: readonly RoutingRule[] };

/** What would go elsewhere, and how often each rule speaks. */
export function DryRunResult({ result, rules }: Props) {
  const { t } = useTranslation("command");
  const text = useText();
  const nameOf = (code: string | null) => {
    if (code === null) return t("route.duty");
    const rule = rules.find((each) => each.code === code);
    return (rule && text(rule.name)) || code;
  };
  const changed = result.outcomes.filter((outcome) => outcome.changed);
  return (
    <div className="stack" aria-live="polite">
      <Notice kind={result.changed > 0 ? "warning" : "good"}>
        {t("dryRun.summary", { looked: result.looked, changed: result.changed })}
      </Notice>
      <RecordTable
        caption={t("dryRun.byRule")}
        rows={result.byRule}
        rowKey={({ code }) => code}
        columns={[
          { key: "rule", title: t("routing.name"), cell: ({ code }) => nameOf(code) },
          { key: "matched", end: true, title: t("dryRun.matched"), cell: ({ matched }) => matched },
          { key: "would", end: true, title: t("dryRun.wouldMatch"), cell: ({ wouldMatch }) => wouldMatch },
        ]}
      />
      {changed.length > 0 && (
        <RecordTable
          caption={t("dryRun.changes")}
          rows={changed}
          rowKey={(outcome) => outcome.incident?.id ?? "example"}
          columns={[
            {
              key: "incident",
              title: t("list.column.incident"),
              cell: ({ incident }) =>
                incident && (
                  <>
                    <Link to="/incidents/$id" params={{ id: incident.id }}>
                      {text(incident.title)}
                    </Link>
                    <br />
                    <span className="quiet small mono">{incident.number}</span>
                  </>
                ),
            },
            { key: "rule", title: t("dryRun.rule"), cell: ({ matched }) => nameOf(matched) },
            { key: "before", title: t("dryRun.before"), cell: ({ before }) => <Sent to={before} /> },
            { key: "now", title: t("dryRun.now"), cell: ({ now }) => <Sent to={now} /> },
          ]}
        />
      )}
    </div>
  );
}

function Sent({ to }: { to: RoutingOutcome["now"] }) {
  const { t } = useTranslation("command");
  return (
    <span className="row">
      <Destination template={to.organisation} />
      <PriorityTag priority={to.priority} />
      {to.automatic && <Tag tone="jade">{t("route.automatic")}</Tag>}
    </span>
  );
}
