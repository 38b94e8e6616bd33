import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { caseMoved } from "./case-queries.ts";
import { isStale } from "./use-case-step.ts";

/** Why a step was not taken; where a colleague was faster, the way to look at what he did. */
export function StepProblem({ error, onReload }: { error: unknown; onReload?: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const sentence = useSentence(error);
  if (!error) return null;
  if (!isStale(error)) return <Notice kind="error">{sentence}</Notice>;
  const reload = () => {
    caseMoved(client);
    onReload?.();
  };
  return (
    <Notice kind="warning">
      <p>{t("caseView.stale")}</p>
      <Button size="small" onClick={reload}>
        {t("caseView.reload")}
      </Button>
    </Notice>
  );
}
