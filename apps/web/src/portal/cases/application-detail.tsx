import { Link } from "@tanstack/react-router";
import type { Application, ServiceItem } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DeadlineBadge } from "../../ui/deadline-badge.tsx";
import { Notice } from "../../ui/notice.tsx";
import { FieldRows } from "../application/field-rows.tsx";
import { useNow } from "../demo/demo-queries.ts";
import { RateHandling } from "../ratings/rate-handling.tsx";
import { Split } from "../shell/page.tsx";
import { StateTag } from "./application-row.tsx";
import { CancelButton } from "./cancel-button.tsx";
import { CaseHistory } from "./case-history.tsx";
import { PaymentCard } from "./payment-card.tsx";

type Props = { application: Application; item: ServiceItem };

/** An application after it was handed in: where it stands, what happened, what was said, what is paid. */
export function ApplicationDetail({ application, item }: Props) {
  const { t } = useTranslation();
  const now = useNow();
  const { case: found, state } = application;
  const shown = application.fields.filter((field) => field.visible && field.value !== null);
  const decided = state === "approved" || state === "rejected";
  return (
    <Split
      aside={
        <>
          {application.payment && <PaymentCard payment={application.payment} isMine />}
          {found && <CaseHistory caseId={found.id} />}
          {state === "submitted" && <CancelButton application={application} />}
        </>
      }
    >
      <Card>
        <div className="stack">
          <div className="row row-apart">
            <span className="row">
              <StateTag state={state} />
              {found && !decided && <DeadlineBadge dueAt={found.dueAt} paused={found.paused} now={now} />}
            </span>
            <span className="quiet small">{found?.number}</span>
          </div>
          {application.note && (
            <Notice kind={state === "rejected" ? "warning" : "info"}>
              <span>{application.note}</span>
            </Notice>
          )}
          {application.submittedAt && (
            <Link to="/applications/$id/result" params={{ id: application.id }} className={buttonClass()}>
              {t("cases.receipt")}
            </Link>
          )}
        </div>
      </Card>
      {found && decided && <RateHandling caseId={found.id} />}
      <Card title={t("cases.facts")}>
        <FieldRows item={item} fields={shown} />
      </Card>
    </Split>
  );
}
