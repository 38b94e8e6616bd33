import { Progress } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Failure, useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { ChangedSubjects } from "./changed-subjects.tsx";
import { DryRunCounts } from "./dry-run-counts.tsx";
import { useDryRun } from "./use-dry-run.ts";

type Props = {
  code: string;
  version: number;
  revision: number;
  /** The version in force, where there is another one. */
  against: number | undefined;
  /** A draft is saved first: everybody is tried on what is saved. */
  prepare?: () => Promise<unknown>;
};

/** The version on everybody there is: how many, where, and who gains or loses by it. */
export function DryRunCard({ code, version, revision, against, prepare }: Props) {
  const { t } = useTranslation("policies");
  const { date } = useFormats();
  const text = useText();
  const { run, isLoading, error, start } = useDryRun(code, version);
  const [prepareError, setPrepareError] = useState<unknown>(null);
  const begin = async () => {
    setPrepareError(null);
    try {
      await prepare?.();
    } catch (failure) {
      setPrepareError(failure);
      return;
    }
    start.mutate({ version, against });
  };
  const problem = useSentence(prepareError ?? start.error);
  const isRunning = start.isPending || run?.state === "queued" || run?.state === "running";
  const { done = 0, total = null } = run?.progress ?? {};
  return (
    <Card
      title={t("dryRun.title")}
      more={
        <Button look={run ? "secondary" : "primary"} busy={isRunning} onClick={() => void begin()}>
          {t(run ? "dryRun.again" : "dryRun.start")}
        </Button>
      }
    >
      <div className="stack">
        <p className="quiet small">{t("dryRun.lead")}</p>
        {(prepareError !== null || start.isError) && <Notice kind="error">{problem}</Notice>}
        {error && <Failure error={error} />}
        {isLoading && <Skeleton lines={3} />}
        {isRunning && (
          <div role="status">
            <p>{total === null ? t("dryRun.running") : t("dryRun.explaining", { done, total })}</p>
            <Progress
              percent={total ? Math.round((done / total) * 100) : 0}
              aria-label={t("dryRun.running")}
              strokeColor="var(--jade)"
            />
          </div>
        )}
        {run?.state === "failed" && (
          <Notice kind="error">{run.failure ? text(run.failure) : t("dryRun.failed")}</Notice>
        )}
        {run?.result && (
          <>
            {run.revision < revision && <Notice kind="warning">{t("dryRun.old")}</Notice>}
            <p className="quiet small">
              {t("dryRun.on", { day: date(run.on), by: run.startedBy })}
              {run.against !== null && t("dryRun.against", { version: run.against })}
            </p>
            <DryRunCounts result={run.result} kind={run.kind} />
            {run.against !== null && run.state === "done" && <ChangedSubjects run={run} />}
          </>
        )}
      </div>
    </Card>
  );
}
