import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ApplicationState } from "@zhida/gov-services/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Blank } from "../../ui/blank.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Paged } from "../../ui/paged.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Page } from "../shell/page.tsx";
import { ApplicationRow } from "./application-row.tsx";
import { applicationsQuery } from "./case-queries.ts";

type Filter = "all" | Extract<ApplicationState, "draft" | "submitted" | "supplement" | "approved">;

const filters: readonly Filter[] = ["all", "draft", "submitted", "supplement", "approved"];

export function CasesPage() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>("all");
  return (
    <Page title={t("cases.title")} narrow>
      <Tabs
        label={t("cases.filter")}
        tabs={filters.map((value) => ({ value, label: t(`cases.filters.${value}`) }))}
        value={filter}
        onChange={setFilter}
      >
        <ApplicationList state={filter === "all" ? undefined : filter} />
      </Tabs>
    </Page>
  );
}

function ApplicationList({ state }: { state?: ApplicationState }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(applicationsQuery(state));
  return (
    <Paged
      query={query}
      none={
        <Blank title={t("cases.noneTitle")} text={t("cases.noneText")}>
          <Link to="/services" className={buttonClass({ look: "primary" })}>
            {t("missing.services")}
          </Link>
        </Blank>
      }
    >
      {(applications) => (
        <Card>
          <ul className="application-rows">
            {applications.map((application) => (
              <ApplicationRow key={application.id} application={application} />
            ))}
          </ul>
        </Card>
      )}
    </Paged>
  );
}
