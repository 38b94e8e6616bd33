import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { readTables } from "../../api/matching.ts";
import { readExpressions } from "./expressions.ts";
import { RuleTable } from "./rule-table.tsx";
import { useCellWords } from "./use-cell-words.ts";
import { useDecisionName } from "./use-decision-name.ts";

const Drawing = lazy(() => import("./drawing.tsx").then(({ Drawing: default_ }) => ({ default: default_ })));

/** A rule to read: its tables, its formulas, and how they hang together as a DMN diagram. */
export function RuleView({ dmn }: { dmn: string }) {
  const { t } = useTranslation("policies");
  const [isDrawn, setDrawn] = useState(false);
  const says = useCellWords();
  const nameOf = useDecisionName();
  const tables = useQuery({ queryKey: ["policies", "tables", dmn], queryFn: () => readTables(dmn), gcTime: 60_000 });
  return (
    <div className="stack">
      <Loaded query={tables}>
        {({ items }) => (
          <>
            {items.map((table) => (
              <Card key={table.decision} title={nameOf(table.decision)}>
                <RuleTable table={table} />
              </Card>
            ))}
          </>
        )}
      </Loaded>
      {readExpressions(dmn).map(({ decision, text }) => (
        <Card key={decision} title={nameOf(decision)}>
          <p className="formula">{says.formula(text)}</p>
          {says.formula(text) !== text && <code className="rule-table-feel">{text}</code>}
        </Card>
      ))}
      <Card title={t("rule.drawing")} more={<DrawButton isDrawn={isDrawn} onChange={setDrawn} />}>
        {isDrawn ? (
          <Suspense fallback={<Skeleton lines={5} />}>
            <Drawing dmn={dmn} />
          </Suspense>
        ) : (
          <p className="quiet small">{t("rule.drawingLead")}</p>
        )}
      </Card>
    </div>
  );
}

function DrawButton({ isDrawn, onChange }: { isDrawn: boolean; onChange: (isDrawn: boolean) => void }) {
  const { t } = useTranslation("policies");
  return (
    <Button size="small" aria-expanded={isDrawn} onClick={() => onChange(!isDrawn)}>
      {t(isDrawn ? "rule.hideDrawing" : "rule.showDrawing")}
    </Button>
  );
}
