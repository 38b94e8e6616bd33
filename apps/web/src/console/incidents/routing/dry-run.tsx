import { useMutation } from "@tanstack/react-query";
import type { RoutingRule } from "@zhida/gov-incidents/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { dryRunRouting } from "../../api/incidents.ts";
import { SelectField } from "../../parts/select-field.tsx";
import { DryRunResult } from "./dry-run-result.tsx";

const SIZES = ["50", "200", "500", "1000"] as const;

/** 试算: the rules as they stand on the page, over the last incidents that really came in. */
export function DryRun({ rules, isChanged }: { rules: readonly RoutingRule[]; isChanged: boolean }) {
  const { t } = useTranslation("command");
  const [last, setLast] = useState<(typeof SIZES)[number]>("200");
  const run = useMutation({ mutationFn: () => dryRunRouting({ rules: [...rules], last: Number(last) }) });
  const problem = useSentence(run.error);
  return (
    <Card title={t("dryRun.title")}>
      <div className="stack">
        <p className="quiet small">{t(isChanged ? "dryRun.leadDraft" : "dryRun.lead")}</p>
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            run.mutate();
          }}
        >
          <SelectField
            label={t("dryRun.last")}
            options={SIZES.map((value) => ({ value, label: t("dryRun.incidents", { count: Number(value) }) }))}
            value={last}
            onChange={setLast}
          />
          <Button type="submit" busy={run.isPending}>
            {t("dryRun.run")}
          </Button>
        </form>
        {run.isError && <Notice kind="error">{problem}</Notice>}
        {run.data && <DryRunResult result={run.data} rules={rules} />}
      </div>
    </Card>
  );
}
