import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { demoQuery } from "../../portal/demo/demo-queries.ts";
import { useSwitchLanguage } from "../../portal/shell/use-switch-language.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useAddress, useGo } from "../navigation.tsx";
import { Page } from "../parts/page.tsx";
import { CONSOLE } from "../paths.ts";
import { StaffForm } from "./staff-form.tsx";
import { StaffPersonas } from "./staff-personas.tsx";
import "./sign-in-page.css";

const Address = z.object({
  back: z.string().startsWith("/").optional().catch(undefined),
  expired: z.boolean().optional().catch(undefined),
});

export function SignInPage() {
  const { t } = useTranslation();
  const { data: demo } = useQuery(demoQuery);
  const [{ back, expired }] = useAddress(Address);
  const router = useRouter();
  const go = useGo();
  const switchLanguage = useSwitchLanguage();
  const enter = () => {
    if (back) router.history.replace(`${CONSOLE}${back}`);
    else go({ to: "/", replace: true });
  };
  return (
    <Page
      title={t("signIn.title")}
      lead={t("signIn.lead")}
      actions={
        <Button look="quiet" onClick={() => void switchLanguage()}>
          {t("nav.otherLanguage")}
        </Button>
      }
    >
      {expired && <Notice kind="warning">{t("signIn.expired")}</Notice>}
      <div className="staff-sign-in">
        <Card title={t("signIn.byPassword")}>
          <StaffForm onDone={enter} />
        </Card>
        {demo?.enabled && (
          <Card title={t("demo.be")}>
            <StaffPersonas onDone={enter} />
          </Card>
        )}
      </div>
      <p className="quiet small">
        <a href="/">{t("signIn.toPortal")}</a>
      </p>
    </Page>
  );
}
