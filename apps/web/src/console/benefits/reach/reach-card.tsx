import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Benefit, MissedReason, ReachCheck } from "@zhida/gov-benefits/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Blank } from "../../../ui/blank.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { startReachCheck } from "../../api/benefits.ts";
import { Total } from "../../policies/dry-run/dry-run-counts.tsx";
import { reachChecksQuery } from "../benefit-queries.ts";
import { MissedList } from "./missed-list.tsx";
import { ReasonBars } from "./reason-bars.tsx";

/** 谁没享受到: everybody entitled held against everybody reached; why somebody was missed, and who. */
export function ReachCard({ benefit }: { benefit: Benefit }) {
  const { t } = useTranslation("benefits");
  const client = useQueryClient();
  const query = useQuery(reachChecksQuery(benefit.policy));
  const start = useMutation({
    mutationFn: () => startReachCheck(benefit.policy),
    onSuccess: () => client.invalidateQueries({ queryKey: reachChecksQuery(benefit.policy).queryKey }),
  });
  const problem = useSentence(start.error);
  const [newest] = query.data ?? [];
  const isRunning = start.isPending || (newest !== undefined && newest.state !== "done");
  return (
    <Card
      title={t("reach.title")}
      more={
        <Button look={newest ? "secondary" : "primary"} busy={isRunning} onClick={() => start.mutate()}>
          {t(newest ? "reach.again" : "reach.start")}
        </Button>
      }
    >
      <div className="stack">
        <p className="quiet small">{t("reach.lead")}</p>
        {start.isError && <Notice kind="error">{problem}</Notice>}
        <Loaded query={query}>
          {() =>
            newest ? (
              <Result key={newest.id} benefit={benefit} check={newest} />
            ) : (
              <Blank title={t("reach.empty")} text={t("reach.emptyText")} />
            )
          }
        </Loaded>
      </div>
    </Card>
  );
}

function Result({ benefit: { policy, audience }, check }: { benefit: Benefit; check: ReachCheck }) {
  const { t } = useTranslation("benefits");
  const now = useNow();
  const { time } = useFormats();
  const [reason, choose] = useState<MissedReason>();
  const isDone = check.state === "done";
  const missed = check.entitled - check.reached;
  const people = (count: number) => t(`people.${audience}`, { people: count.toLocaleString() });
  return (
    <>
      <p className="quiet small" role="status">
        {isDone
          ? t("reach.doneAt", { time: time(check.finishedAt ?? check.startedAt, now), version: check.version })
          : t("reach.running", { people: people(check.entitled) })}
      </p>
      <dl className="totals">
        <Total name={t("reach.entitled")} value={people(check.entitled)} />
        <Total name={t("reach.reached")} tone="jade" value={people(check.reached)} />
        <Total name={t("reach.missed")} tone="cinnabar" value={people(missed)} />
      </dl>
      {isDone && missed === 0 && <Notice kind="good">{t("reach.nobody")}</Notice>}
      {missed > 0 && <ReasonBars missed={check.missed} chosen={reason} onChoose={choose} />}
      {isDone && missed > 0 && <MissedList policy={policy} check={check.id} reason={reason} />}
    </>
  );
}
