import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Application } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { refreshApplication } from "../../api/services.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { keepApplication } from "./application-queries.ts";

/** Registries that did not answer, and those that may only be asked with the person's consent. */
export function RegistryNotices({ application }: { application: Application }) {
  const { t } = useTranslation();
  const text = useText();
  const refresh = useRefresh(application.id);
  const problem = useSentence(refresh.error);
  const named = (status: string) => application.registries.filter((registry) => registry.status === status);
  const silent = named("unavailable");
  const needing = named("consent_needed");
  const names = (registries: typeof silent) =>
    registries
      .map(({ owner, dataset }) => t("apply.registry", { owner: text(owner.name), dataset: text(dataset.name) }))
      .join(t("listSeparator"));
  return (
    <>
      {refresh.isError && <Notice kind="error">{problem}</Notice>}
      {silent.length > 0 && (
        <Notice kind="warning">
          <span>{t("apply.silent", { registries: names(silent) })}</span>
          <span>
            <Button size="small" busy={refresh.isPending} onClick={() => refresh.mutate([])}>
              {t("apply.askAgain")}
            </Button>
          </span>
        </Notice>
      )}
      {needing.length > 0 && (
        <Notice>
          <strong>{t("apply.consentTitle")}</strong>
          <span>{t("apply.consent", { registries: names(needing) })}</span>
          <span>
            <Button
              size="small"
              busy={refresh.isPending}
              onClick={() => refresh.mutate(needing.map(({ dataset }) => dataset.code))}
            >
              {t("apply.consentGive")}
            </Button>
          </span>
        </Notice>
      )}
    </>
  );
}

export function useRefresh(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (consents: string[]) => refreshApplication(id, { consents }),
    onSuccess: (application) => keepApplication(client, application),
  });
}
