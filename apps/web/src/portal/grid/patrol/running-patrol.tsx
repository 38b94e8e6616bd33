import { Link } from "@tanstack/react-router";
import CameraOutline from "antd-mobile-icons/es/CameraOutline";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, buttonClass } from "../../../ui/button.tsx";
import { toast } from "../../../ui/toast.tsx";
import { useOnline } from "../../outbox/use-online.ts";
import { BottomActions } from "../../shell/bottom-actions.tsx";
import { endPatrol, type Patrolling } from "./patrol-recorder.ts";

/** The two things one does on the way. */
export function RunningPatrol({ patrol }: { patrol: Patrolling }) {
  const { t } = useTranslation("grid");
  const online = useOnline();
  const [ending, setEnding] = useState(false);
  const end = async () => {
    setEnding(true);
    await endPatrol("");
    toast(t("patrol.ended"));
  };
  return (
    <>
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
