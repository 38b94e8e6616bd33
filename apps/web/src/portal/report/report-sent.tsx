import { Link } from "@tanstack/react-router";
import CheckCircleFill from "antd-mobile-icons/es/CheckCircleFill";
import ClockCircleFill from "antd-mobile-icons/es/ClockCircleFill";
import ExclamationCircleFill from "antd-mobile-icons/es/ExclamationCircleFill";
import { useTranslation } from "react-i18next";
import { Button, buttonClass } from "../../ui/button.tsx";
import { useOutbox } from "../outbox/outbox.ts";
import { BottomActions } from "../shell/bottom-actions.tsx";
import { Page } from "../shell/page.tsx";

/** What has become of it: received with a number, kept on the phone, or refused with the reason. */
export function ReportSent({ id, onAgain }: { id: string; onAgain: () => void }) {
  const { t } = useTranslation("reporting");
  const entry = useOutbox().find((each) => each.id === id);
  const state = entry?.state ?? "waiting";
  const Mark = state === "sent" ? CheckCircleFill : state === "refused" ? ExclamationCircleFill : ClockCircleFill;
  return (
    <Page title={t(`sent.${state}.title`)} narrow>
      <div className={`sent sent-${state}`} role="status">
        <Mark aria-hidden="true" />
        <p>{entry?.problem ?? t(`sent.${state}.text`)}</p>
        {entry?.answer?.number && <p className="sent-number">{t("sent.number", { number: entry.answer.number })}</p>}
      </div>
      <BottomActions>
        <Button size="large" wide onClick={onAgain}>
          {t("sent.again")}
        </Button>
        {state === "sent" && entry?.answer ? (
          <Link
            to="/incidents/$id"
            params={{ id: entry.answer.id }}
            className={buttonClass({ look: "primary", size: "large", wide: true })}
          >
            {t("sent.follow")}
          </Link>
        ) : (
          <Link
            to="/incidents"
            search={{ part: "outbox" }}
            className={buttonClass({ look: "primary", size: "large", wide: true })}
          >
            {t("sent.outbox")}
          </Link>
        )}
      </BottomActions>
    </Page>
  );
}
