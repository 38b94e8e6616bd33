import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { useOfflineShell } from "../offline/use-offline-shell.ts";
import { OutboxList } from "../outbox/outbox-list.tsx";
import { useOwnOutbox } from "../outbox/use-own-outbox.ts";
import { Page } from "../shell/page.tsx";
import { AreaList } from "./areas/area-list.tsx";
import { MyIncidents } from "./my-incidents.tsx";

/** What I reported, what I follow, the areas I am told of, and what still lies on this phone. */
export function IncidentsPage() {
  const { t } = useTranslation("reporting");
  const { part } = useSearch({ from: "/signed-in/incidents" });
  const navigate = useNavigate();
  const me = useMe();
  const waiting = useOwnOutbox(me?.personId).filter(({ state }) => state !== "sent").length;
  useOfflineShell();
  const shown = part ?? (waiting > 0 ? "outbox" : "reported");
  return (
    <Page
      title={t("mine.title")}
      narrow
      actions={
        <Link to="/report" className={buttonClass({ look: "primary" })}>
          {t("report.title")}
        </Link>
      }
    >
      <Tabs
        label={t("mine.title")}
        value={shown}
        onChange={(next) => void navigate({ to: "/incidents", search: { part: next }, replace: true })}
        tabs={[
          { value: "reported", label: t("mine.reported") },
          { value: "followed", label: t("mine.followed") },
          { value: "areas", label: t("mine.areas") },
          { value: "outbox", label: waiting > 0 ? t("mine.outboxCount", { count: waiting }) : t("mine.outbox") },
        ]}
      >
        {shown === "areas" && <AreaList />}
        {shown === "outbox" && <OutboxList />}
        {(shown === "reported" || shown === "followed") && <MyIncidents relation={shown} />}
      </Tabs>
    </Page>
  );
}
