import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Blank } from "../../../ui/blank.tsx";
import { Button } from "../../../ui/button.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Link } from "../../navigation.tsx";
import { FramedTable } from "../../parts/framed-table.tsx";
import { Page } from "../../parts/page.tsx";
import { ConnectCard } from "./connect-card.tsx";
import { IssueKeyDialog } from "./issue-key-dialog.tsx";
import { apiKeysQuery } from "./partner-queries.ts";
import { useKeyColumns } from "./use-key-columns.tsx";

/** 合作系统: who may file reports through Open311, by which key, and how they connect. */
export function PartnersPage() {
  const { t } = useTranslation("command");
  const query = useQuery(apiKeysQuery);
  const [isIssuing, issue] = useState(false);
  const columns = useKeyColumns();
  const add = (
    <Button look="primary" onClick={() => issue(true)}>
      {t("partners.issue")}
    </Button>
  );
  return (
    <Page title={t("partners.title")} lead={t("partners.lead")} actions={add}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Blank title={t("partners.none")} text={t("partners.noneText")} />
          ) : (
            <FramedTable caption={t("partners.title")} rows={items} rowKey={({ id }) => id} columns={columns} />
          )
        }
      </Loaded>
      <p>
        <Link to="/incidents" search={{ source: "open311", scope: "division" }}>
          {t("partners.reports")}
        </Link>
      </p>
      <ConnectCard />
      {isIssuing && <IssueKeyDialog onClose={() => issue(false)} />}
    </Page>
  );
}
