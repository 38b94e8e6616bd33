import { useQuery } from "@tanstack/react-query";
import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { type ComponentType, useState } from "react";
import { useTranslation } from "react-i18next";
import { PasswordSignIn } from "../../session/password-sign-in.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { demoQuery } from "../demo/demo-queries.ts";
import { PersonaList } from "../demo/persona-list.tsx";
import { Page } from "../shell/page.tsx";
import { CodeForm } from "./code-form.tsx";
import { PasskeyForm } from "./passkey-form.tsx";
import "./sign-in-page.css";

type Method = "password" | "code" | "passkey";

const forms: Record<Method, ComponentType<{ onDone: () => void }>> = {
  password: ({ onDone }) => <PasswordSignIn channel="portal" size="large" onDone={onDone} />,
  code: CodeForm,
  passkey: PasskeyForm,
};

export function SignInPage() {
  const { t } = useTranslation();
  const { expired } = useSearch({ from: "/sign-in" });
  const [method, setMethod] = useState<Method>("password");
  const { data: demo } = useQuery(demoQuery);
  const goBack = useGoBack();
  const Form = forms[method];
  return (
    <Page title={t("signIn.title")} lead={t("signIn.lead")}>
      {expired && <Notice kind="warning">{t("signIn.expired")}</Notice>}
      <div className="sign-in">
        <Card>
          <Tabs
            label={t("signIn.method")}
            tabs={(Object.keys(forms) as Method[]).map((value) => ({ value, label: t(`signIn.by.${value}`) }))}
            value={method}
            onChange={setMethod}
          >
            <Form onDone={goBack} />
          </Tabs>
        </Card>
        {demo?.enabled && (
          <Card title={t("demo.be")}>
            <div className="stack">
              <p className="quiet">{t("demo.beLead")}</p>
              <PersonaList onDone={goBack} />
            </div>
          </Card>
        )}
      </div>
    </Page>
  );
}

/** To the page one came from, or home. */
function useGoBack() {
  const { back } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  const router = useRouter();
  return () => {
    if (back) router.history.replace(back);
    else void navigate({ to: "/", replace: true });
  };
}
