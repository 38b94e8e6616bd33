import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../api/api-error.ts";
import { newKey } from "../../api/new-key.ts";
import { openApplication } from "../../api/services.ts";
import { useMe } from "../../session/me-query.ts";
import { Card } from "../../ui/card.tsx";
import { Failure } from "../../ui/failure.tsx";
import { SwitchSubject } from "../item/switch-subject.tsx";
import { Page } from "../shell/page.tsx";
import { applicationMoved } from "./application-queries.ts";
import "./apply-page.css";

/** Opens the application, which fetches what the registries know, and goes to it; a draft that exists is gone on with. */
export function ApplyPage() {
  const { t } = useTranslation();
  const { code } = useParams({ from: "/signed-in/services/$code/apply" });
  const [key] = useState(newKey);
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate, error, isError } = useMutation({
    mutationFn: (key: string) => openApplication({ itemCode: code, channel: "portal" }, key),
    onSuccess: (application) => {
      applicationMoved(client, application);
      void navigate({ to: "/applications/$id", params: { id: application.id }, replace: true });
    },
  });
  useEffect(() => mutate(key), [mutate, key]);
  return (
    <Page title={t("apply.fetching")} hideTitle narrow back={{ to: "/services", label: t("services.title") }}>
      {isError && me && isWrongSubject(error) && <SwitchSubject me={me} onSwitched={() => mutate(newKey())} />}
      {isError && !isWrongSubject(error) && <Failure error={error} retry={() => mutate(key)} />}
      {!isError && (
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

const isWrongSubject = (error: unknown): boolean => error instanceof ApiError && error.is("services.wrong_audience");
