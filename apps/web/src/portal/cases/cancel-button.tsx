import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Application } from "@zhida/gov-services/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { cancelApplication } from "../../api/services.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast.tsx";
import { applicationMoved } from "../application/application-queries.ts";

/** Throws a draft away or withdraws an application, after asking once. */
export function CancelButton({ application }: { application: Application }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const kind = application.state === "draft" ? "draft" : "submitted";
  const cancel = useMutation({
    mutationFn: () => cancelApplication(application.id, { expectedVersion: application.version }),
    onSuccess: (cancelled) => {
      applicationMoved(client, cancelled);
      setAsking(false);
      toast(t(`cancel.${kind}.done`));
      if (kind === "draft") void navigate({ to: "/cases" });
    },
  });
  const problem = useSentence(cancel.error);
  return (
    <>
      <Button look="danger" wide onClick={() => setAsking(true)}>
        {t(`cancel.${kind}.button`)}
      </Button>
      {asking && (
        <Sheet title={t(`cancel.${kind}.title`)} onClose={() => setAsking(false)}>
          <p>{t(`cancel.${kind}.text`)}</p>
          {cancel.isError && <Notice kind="error">{problem}</Notice>}
          <div className="row">
            <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate()}>
              {t(`cancel.${kind}.button`)}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("cancel.keep")}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}
