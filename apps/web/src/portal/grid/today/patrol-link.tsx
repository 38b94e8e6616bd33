import { Link } from "@tanstack/react-router";
import type { Today } from "@zhida/gov-grid/contract";
import LocationFill from "antd-mobile-icons/es/LocationFill";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../../ui/button.tsx";
import { usePatrol } from "../patrol/patrol-recorder.ts";

/** The day's patrol: to be begun, under way, or done. */
export function PatrolLink({ today }: { today: Today }) {
  const { t } = useTranslation("grid");
  const running = usePatrol();
  const minutes = today.grids.reduce((sum, { patrolMinutes }) => sum + patrolMinutes, 0);
  const done = today.grids.length > 0 && today.grids.every(({ patrolled }) => patrolled);
  const state = running || today.patrol ? "running" : done ? "done" : "open";
  return (
    <Link
      to="/grid/patrol"
      className={`${buttonClass({ look: state === "done" ? "secondary" : "primary", size: "large", wide: true })} patrol-button`}
    >
      <LocationFill aria-hidden="true" />
      {t(`today.patrol.${state}`, { minutes })}
    </Link>
  );
}
