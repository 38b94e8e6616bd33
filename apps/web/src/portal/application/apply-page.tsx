import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/new-key.ts";
import { openApplication } from "../../api/services.ts";
import { Card } from "../../ui/card.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Page } from "../shell/page.tsx";
import { applicationMoved } from "./application-queries.ts";
import "./apply-page.css";

/** Opens the application, which fetches what the registries know, and goes to it; a draft that exists is gone on with. */
export function ApplyPage() {
  const { t } = useTranslation();
  const { code } = useParams({ from: "/signed-in/services/$code/apply" });
  const [key] = useState(newKey);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate, error, isError } = useMutation({
    mutationFn: () => openApplication({ itemCode: code, channel: "portal" }, key),
    onSuccess: (application) => {
      applicationMoved(client, application);
      void navigate({ to: "/applications/$id", params: { id: application.id }, replace: true });
    },
  });
  useEffect(() => mutate(), [mutate]);
  return (
    <Page title={t("apply.fetching")} hideTitle narrow back={{ to: "/services", label: t("services.title") }}>
      {isError ? (
        <Failure error={error} retry={() => mutate()} />
      ) : (
        <Card>
          <div className="fetching" role="status">
            <div className="fetching-line" aria-hidden="true" />
            <h2>{t("apply.fetching")}</h2>
            <p className="quiet">{t("apply.fetchingText")}</p>
          </div>
        </Card>
      )}
    </Page>
  );
}
