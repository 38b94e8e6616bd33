import { useQuery } from "@tanstack/react-query";
import type { i18n } from "i18next";
import { use } from "react";
import { useTranslation } from "react-i18next";
import { StaffForm } from "../../console/sign-in/staff-form.tsx";
import { StaffPersonas } from "../../console/sign-in/staff-personas.tsx";
import { demoQuery } from "../../portal/demo/demo-queries.ts";
import { Card } from "../../ui/card.tsx";

const loaded = new WeakMap<i18n, Promise<void>>();

/** The console's sign-in speaks with the console's texts; they are fetched with it. */
function consoleTexts(texts: i18n): Promise<void> {
  const known = loaded.get(texts) ?? texts.loadNamespaces("console");
  loaded.set(texts, known);
  return known;
}

export default function ScreenSignIn({ texts }: { texts: i18n }) {
  use(consoleTexts(texts));
  const { t } = useTranslation();
  const { data: demo } = useQuery(demoQuery);
  const stay = () => undefined;
  return (
    <main className="screen-bare screen-sign-in">
      <h1>{t("title")}</h1>
      <p className="quiet">{t("signInFirst")}</p>
      <div className="staff-sign-in">
        <Card title={t("byPassword")}>
          <StaffForm onDone={stay} />
        </Card>
        {demo?.enabled && (
          <Card title={t("demoStaff")}>
            <StaffPersonas onDone={stay} />
          </Card>
        )}
      </div>
    </main>
  );
}
