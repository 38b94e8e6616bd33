import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { incidentMoved } from "../incident-queries.ts";
import { wasOvertaken } from "./use-act.ts";

/** Why a step was not taken; where a colleague was faster, the way to see what he did. */
export function ActProblem({ error, onReload }: { error: unknown; onReload?: () => void }) {
  const { t } = useTranslation("command");
  const client = useQueryClient();
  const sentence = useSentence(error);
  if (!error) return null;
  if (!wasOvertaken(error)) return <Notice kind="error">{sentence}</Notice>;
  const reload = () => {
    incidentMoved(client);
    onReload?.();
  };
  return (
    <Notice kind="warning">
      <p>{t("overtaken")}</p>
      <Button size="small" onClick={reload}>
        {t("reload")}
      </Button>
    </Notice>
  );
}
