import { useQuery } from "@tanstack/react-query";
import type { CellChange, PolicyDiff } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { diffPolicy } from "../../api/matching.ts";
import { RecordTable } from "../../parts/record-table.tsx";
import { useDecisionName } from "../rule/use-decision-name.ts";
import { useTextPlace } from "./use-text-place.ts";
import "./changes-card.css";

type Props = { code: string; from: number; to: number; revision: number };

/** What changed since the version in force: cell by cell, then the texts. */
export function ChangesCard({ code, from, to, revision }: Props) {
  const { t } = useTranslation("policies");
  const query = useQuery({
    queryKey: ["policies", "diff", code, from, to, revision],
    queryFn: () => diffPolicy(code, { from, to }),
  });
  return (
    <Card title={t("changes.title", { from, to })}>
      <Loaded query={query}>{(diff) => <Changes diff={diff} />}</Loaded>
    </Card>
  );
}

type Change = { key: string; place: string; before: string | null; after: string | null };

function Changes({ diff }: { diff: PolicyDiff }) {
  const { t } = useTranslation("policies");
  const nameOf = useDecisionName();
  const textPlace = useTextPlace();
  const cellPlace = ({ decision, part, rowBefore, rowAfter, label }: CellChange) => {
    const row = rowAfter ?? rowBefore;
    return [nameOf(decision), row !== null && t("check.row", { row }), label || t(`changes.part.${part}`)]
      .filter(Boolean)
      .join(" · ");
  };
  const changes: Change[] = [
    ...diff.cells.map((cell, i) => ({ key: `c${i}`, place: cellPlace(cell), before: cell.before, after: cell.after })),
    ...diff.texts.map(({ path, before, after }) => {
      return { key: path, place: textPlace(path), before: written(before), after: written(after) };
    }),
  ];
  if (changes.length === 0) return <p className="quiet">{t("changes.none")}</p>;
  return (
    <RecordTable
      caption={t("changes.caption")}
      rows={changes}
      rowKey={({ key }) => key}
      columns={[
        { key: "place", title: t("changes.place"), cell: ({ place }) => place },
        { key: "before", title: t("changes.before"), cell: ({ before }) => <Side kind="before" text={before} /> },
        { key: "after", title: t("changes.after"), cell: ({ after }) => <Side kind="after" text={after} /> },
      ]}
    />
  );
}

function Side({ kind, text }: { kind: "before" | "after"; text: string | null }) {
  const { t } = useTranslation("policies");
  if (text === null) return <span className="quiet">{t("none")}</span>;
  const Element = kind === "before" ? "del" : "ins";
  return <Element className={`policy-change policy-change-${kind}`}>{text === "" ? t("changes.empty") : text}</Element>;
}

const written = (value: unknown): string | null =>
  value === undefined ? null : typeof value === "string" ? value : JSON.stringify(value, null, 1);
