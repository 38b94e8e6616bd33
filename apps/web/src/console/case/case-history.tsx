import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ActionTimeline } from "../parts/action-timeline.tsx";
import { historyQuery } from "./case-queries.ts";

export function CaseHistory({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useQuery(historyQuery(id));
  return (
    <Card title={t("caseView.history")}>
      <Loaded query={query}>
        {({ items }) => (
          <ActionTimeline
            actions={items}
            unnamed={{
              applicant: t("caseView.by.applicant"),
              handler: t("caseView.by.handler"),
              system: t("caseView.bySystem"),
            }}
          />
        )}
      </Loaded>
    </Card>
  );
}
