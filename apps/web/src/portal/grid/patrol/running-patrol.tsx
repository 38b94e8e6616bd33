import { Link } from "@tanstack/react-router";
import CameraOutline from "antd-mobile-icons/es/CameraOutline";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, buttonClass } from "../../../ui/button.tsx";
import { toast } from "../../../ui/toast.tsx";
import { useNow } from "../../demo/demo-queries.ts";
import { useOnline } from "../../outbox/use-online.ts";
import { BottomActions } from "../../shell/bottom-actions.tsx";
import { endPatrol, type Patrolling } from "./patrol-recorder.ts";

/** How long and how far so far, and the two things one does on the way. */
export function RunningPatrol({ patrol }: { patrol: Patrolling }) {
  const { t } = useTranslation("grid");
  const online = useOnline();
  const now = useNow();
  const [ending, setEnding] = useState(false);
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(patrol.start.startedAt)) / 60_000));
  const end = async () => {
    setEnding(true);
    await endPatrol("");
    toast(t("patrol.ended"));
  };
  return (
    <>
      <fieldset className="grid-figures" aria-label={t("patrol.soFar")}>
        <span>
          <strong>{minutes}</strong>
          {t("patrol.minutes")}
        </span>
        <span>
          <strong>{Math.round(patrol.metres)}</strong>
          {t("patrol.metres")}
        </span>
        <span>
          <strong>{patrol.points.length}</strong>
          {t("patrol.points")}
        </span>
      </fieldset>
      <p role="status">{t(online ? "patrol.running" : "patrol.runningOffline", { grid: patrol.title })}</p>
      <BottomActions>
        <Button look="danger" size="large" busy={ending} onClick={() => void end()}>
          {t("patrol.end")}
        </Button>
        <Link to="/report" className={buttonClass({ look: "primary", size: "large", wide: true })}>
          <CameraOutline aria-hidden="true" />
          {t("today.report")}
        </Link>
      </BottomActions>
    </>
  );
}
