import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { Receipt } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ReadAloud } from "../../ui/read-aloud.tsx";
import { receiptQuery } from "../application/application-queries.ts";
import { Page, Split } from "../shell/page.tsx";
import { NextSteps } from "./next-steps.tsx";
import { ReceiptSheet } from "./receipt-sheet.tsx";

/** What one takes home: decided or accepted, how fast, what is paid when, and the code that proves it. */
export function ResultPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: "/signed-in/applications/$id/result" });
  const query = useQuery(receiptQuery(id));
  return (
    <Page
      title={query.data ? t(titleOf(query.data)) : t("result.title")}
      back={{ to: "/cases", label: t("cases.title") }}
      actions={<ReadAloud />}
    >
      <Loaded query={query}>
        {(receipt) => (
          <Split
            aside={
              <>
                <Card title={t("result.next")}>
                  <NextSteps receipt={receipt} />
                </Card>
                <Link to="/applications/$id" params={{ id }} className={buttonClass({ wide: true })}>
                  {t("result.follow")}
                </Link>
                <Link to="/" className={buttonClass({ look: "quiet", wide: true })}>
                  {t("missing.home")}
                </Link>
              </>
            }
          >
            <ReceiptSheet receipt={receipt} />
          </Split>
        )}
      </Loaded>
    </Page>
  );
}

const titleOf = ({ state }: Receipt): string => {
  if (state === "approved") return "result.approved";
  if (state === "rejected") return "result.rejected";
  return "result.accepted";
};
