import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { pagesOf } from "../../api/pages-of.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { listAdministration } from "../api/identity.ts";
import { Listing } from "../parts/listing.tsx";
import { Page } from "../parts/page.tsx";

/** What administrators did to accounts, offices and organisations. */
export function AdministrationPage() {
  const { t } = useTranslation();
  const now = useNow();
  const { time } = useFormats();
  const query = useInfiniteQuery(pagesOf(["administration"], (cursor) => listAdministration({ cursor })));
  return (
    <Page title={t("administration.title")} lead={t("administration.lead")}>
      <Listing
        query={query}
        caption={t("administration.title")}
        rowKey={(record) => record.id}
        empty={{ title: t("administration.empty") }}
        columns={[
          { key: "at", tight: true, title: t("administration.at"), cell: (record) => time(record.at, now) },
          { key: "who", title: t("administration.who"), cell: (record) => record.actorName },
          {
            key: "action",
            title: t("administration.action"),
            cell: (record) => t(`administration.actions.${record.action}`),
          },
          { key: "target", title: t("administration.target"), cell: (record) => record.target },
          { key: "division", title: t("people.division"), roomy: true, cell: (record) => record.division },
        ]}
      />
    </Page>
  );
}
