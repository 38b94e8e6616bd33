import { useQueryClient } from "@tanstack/react-query";
import type { Application } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../api/api-error.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { applicationQuery } from "./application-queries.ts";
import { useRefresh } from "./registry-notices.tsx";
import type { Submit } from "./use-submit.ts";

/** Why it could not be handed in, and the way on that fits. */
export function SubmitProblem({ application, submit }: { application: Application; submit: Submit }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const refresh = useRefresh(application.id);
  const { error } = submit;
  const sentence = useSentence(error);
  if (!error) return null;
  const is = (code: string) => error instanceof ApiError && error.is(`services.${code}`);
  const reload = () => {
    submit.reset();
    void client.invalidateQueries({ queryKey: applicationQuery(application.id).queryKey });
  };
  return (
    <Notice kind="error">
      <span>{sentence}</span>
      {is("incomplete") && error instanceof ApiError && (
        <ul>
          {error.problem.fields?.map(({ path, message }) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      )}
      <span className="row">
        {is("not_eligible") && (
          <Button look="danger" size="small" onClick={() => submit.mutate({ insist: true })}>
            {t("apply.insist")}
          </Button>
        )}
        {is("stale_version") && (
          <Button size="small" onClick={reload}>
            {t("apply.reload")}
          </Button>
        )}
        {is("facts_changed") && (
          <Button
            size="small"
            busy={refresh.isPending}
            onClick={() => refresh.mutate([], { onSuccess: () => submit.reset() })}
          >
            {t("apply.askAgain")}
          </Button>
        )}
      </span>
    </Notice>
  );
}
