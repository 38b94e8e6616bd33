import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Today } from "@zhida/gov-grid/contract";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useMe } from "../../../session/me-query.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { OutboxStrip } from "../../outbox/outbox-strip.tsx";
import { useServiceClock } from "../../outbox/use-service-clock.ts";
import { GridPage } from "../grid-page.tsx";
import { todayQuery } from "../grid-queries.ts";
import { BeginPatrol } from "./begin-patrol.tsx";
import { PatrolFigures } from "./patrol-figures.tsx";
import { PatrolMap } from "./patrol-map.tsx";
import { resumePatrol, usePatrol } from "./patrol-recorder.ts";
import { RunningPatrol } from "./running-patrol.tsx";

/** 巡查: where to walk, the way walked so far, begin and end. */
export function PatrolPage() {
  const { t } = useTranslation("grid");
  const isWorker = useMe()?.permissions.includes("grid.work") ?? false;
  const query = useQuery({ ...todayQuery, enabled: isWorker });
  return (
    <GridPage title={t("patrol.title")} back={{ to: "/grid", label: t("today.title") }}>
      <OutboxStrip />
      <Loaded query={query}>{(today) => <Patrol today={today} />}</Loaded>
    </GridPage>
  );
}

function Patrol({ today }: { today: Today }) {
  const { t } = useTranslation("grid");
  const text = useText();
  const personId = useMe()?.personId;
  const now = useServiceClock();
  const patrol = usePatrol();
  const { patrol: begun } = today;
  useEffect(() => {
    if (!personId) return;
    void resumePatrol(
      personId,
      now,
      begun
        ? {
            clientId: begun.clientId,
            gridCode: begun.grid.code,
            startedAt: begun.startedAt,
            title: text(begun.grid.name),
            metres: begun.distanceM,
            before: begun.points,
          }
        : undefined,
    );
  }, [personId, now, begun, text]);
  const [chosen, choose] = useState<string>();
  const { grids } = today;
  const next = grids.find(({ code }) => code === chosen) ?? grids.find(({ patrolled }) => !patrolled) ?? grids[0];
  const grid = patrol?.start.gridCode ?? next?.code;
  return (
    <>
      {patrol && <PatrolFigures patrol={patrol} />}
      {grid && <PatrolMap grid={grid} points={patrol?.points ?? []} />}
      {patrol ? <RunningPatrol patrol={patrol} /> : <BeginPatrol grids={grids} grid={next} onChoose={choose} />}
      <p className="quiet small">
        {t("patrol.privacy")} <Link to="/grid/leaders">{t("leaders.title")}</Link>
      </p>
    </>
  );
}
