import type { AllowedEvent, CaseDetail } from "@zhida/caseflow/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Link } from "../navigation.tsx";
import { useKeepFocus } from "../parts/use-keep-focus.ts";
import { EventDialog } from "./event-dialog.tsx";
import { StepProblem } from "./step-problem.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";
import { useCaseStep } from "./use-case-step.ts";
import { useOwnEvents } from "./use-own-events.ts";

/** What this officer may do now; nothing else is offered. */
export function CaseActions({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const text = useText();
  const { case: found, can, task } = detail;
  const { events, applicationId } = useOwnEvents(detail);
  const [chosen, choose] = useState<AllowedEvent>();
  const [isTransferring, setTransferring] = useState(false);
  const step = useCaseStep(found.id);
  const expectedVersion = found.version;
  const place = useKeepFocus<HTMLDivElement>(`${found.version} ${chosen?.event} ${isTransferring}`);
  if (found.closedAt) return null;
  const isIdle = events.length === 0 && !applicationId && !can.claim && !can.release && !can.transfer;
  return (
    <Card title={t("caseView.actions")}>
      <div className="stack" ref={place} tabIndex={-1}>
        <StepProblem error={step.error} />
        {isIdle && <p className="quiet">{t(`caseView.idle.${found.state.kind === "wait" ? "wait" : "task"}`)}</p>}
        {can.claim && (
          <Button
            look="primary"
            wide
            busy={step.isPending}
            onClick={() => step.mutate({ kind: "claim", expectedVersion })}
          >
            {t(task?.assignee ? "caseView.takeOver" : "caseView.claim")}
          </Button>
        )}
        {events.map((event, place) => (
          <Button
            key={event.event}
            wide
            look={place === 0 && !can.claim ? "primary" : "secondary"}
            onClick={() => choose(event)}
          >
            {text(event.label)}
          </Button>
        ))}
        {applicationId && (
          <Link to="/applications/$id" params={{ id: applicationId }} className={buttonClass({ wide: true })}>
            {t("caseView.forApplicant")}
          </Link>
        )}
        {(can.release || can.transfer) && (
          <div className="row">
            {can.transfer && (
              <Button size="small" look="quiet" onClick={() => setTransferring(true)}>
                {t("caseView.transfer")}
              </Button>
            )}
            {can.release && (
              <Button size="small" look="quiet" onClick={() => step.mutate({ kind: "release", expectedVersion })}>
                {t("caseView.release")}
              </Button>
            )}
          </div>
        )}
      </div>
      {chosen && <EventDialog detail={detail} event={chosen} onClose={() => choose(undefined)} />}
      {isTransferring && <TransferDialog detail={detail} onClose={() => setTransferring(false)} />}
    </Card>
  );
}
