import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { applicationQuery, receiptQuery } from "../../portal/application/application-queries.ts";
import { ReceiptSheet } from "../../portal/result/receipt-sheet.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { CaseRatings } from "../case/case-ratings.tsx";
import { Link, useParam } from "../navigation.tsx";
import { Beside, Page } from "../parts/page.tsx";

/** The receipt to hand over, and the code by which the person rates at the counter. */
export function ResultPage() {
  const { t } = useTranslation();
  const id = useParam("id");
  const receipt = useQuery(receiptQuery(id));
  const { data: application } = useQuery(applicationQuery(id));
  return (
    <Page
      title={t("assist.handedIn")}
      back={{ to: "/applications/$id", params: { id }, label: t("assist.backToApplication") }}
      actions={
        <Link to="/assist" className={buttonClass({ look: "primary" })}>
          {t("assist.goOn")}
        </Link>
      }
    >
      <Beside
        aside={
          application?.case && <CaseRatings caseId={application.case.id} isClosed={application.decidedAt !== null} />
        }
      >
        <Loaded query={receipt}>{(data) => <ReceiptSheet receipt={data} />}</Loaded>
      </Beside>
    </Page>
  );
}
