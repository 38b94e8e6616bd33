import { useQuery } from "@tanstack/react-query";
import type { Figure } from "@zhida/gov-screen/contract";
import { useCallback, useState } from "react";
import { AlarmCard } from "../cards/alarm-card.tsx";
import { IncidentCard } from "../cards/incident-card.tsx";
import { useAlarmDetail, useGraveAlarms } from "../cards/use-alarm.ts";
import { DrillPanel } from "../drill/drill-panel.tsx";
import { MapRoom } from "../map/map-room.tsx";
import { Alarms } from "../panels/alarms.tsx";
import { ClosedTicker } from "../panels/closed-ticker.tsx";
import { Deadlines } from "../panels/deadlines.tsx";
import { NewsFeed } from "../panels/news-feed.tsx";
import { summaryQuery } from "../session/screen-queries.ts";
import { useSession } from "../session/session-context.ts";
import { useSnapshots } from "../session/use-snapshots.ts";
import { ChartBand, ChartColumn } from "./chart-places.tsx";
import { FrameFigures } from "./frame-figures.tsx";
import { ScreenHeader } from "./screen-header.tsx";
import { useCompact } from "./use-compact.ts";

/** Header, figures to the left, the county in the middle, what presses to the right, what was settled below. */
export function ScreenBoard({ office }: { office: string }) {
  const { division } = useSession();
  const compact = useCompact();
  const incidents = useSnapshots();
  const summary = useQuery(summaryQuery(division));
  const [selected, setSelected] = useState<string | null>(null);
  const [alarmId, setAlarmId] = useState<string | null>(null);
  const [drilled, setDrilled] = useState<Figure>();
  const [replaying, setReplaying] = useState(false);
  const { alarm, trace, bounds } = useAlarmDetail(alarmId);

  const selectIncident = useCallback((id: string) => {
    setAlarmId(null);
    setSelected(id);
  }, []);
  const selectAlarm = useCallback((id: string) => {
    setSelected(null);
    setAlarmId(id);
  }, []);
  const closeAlarm = useCallback((id: string) => setAlarmId((shown) => (shown === id ? null : shown)), []);
  const closeCard = useCallback(() => {
    setSelected(null);
    setAlarmId(null);
  }, []);
  useGraveAlarms(selected !== null || alarmId !== null || replaying, selectAlarm, closeAlarm);

  return (
    <div className="screen" data-compact={compact ? "" : undefined}>
      <ScreenHeader office={office} replaying={replaying} onReplay={() => setReplaying(!replaying)} />
      <main className="screen-main" id="main">
        <div className="screen-left">
          <ChartColumn summary={summary} compact={compact} onDrill={setDrilled} />
        </div>
        <div className="screen-centre">
          <MapRoom
            failure={incidents.error}
            retry={() => void incidents.refetch()}
            selected={selected}
            onSelect={selectIncident}
            trace={trace}
            bounds={bounds}
            replaying={replaying}
            onReplayEnd={() => setReplaying(false)}
          >
            {selected && <IncidentCard id={selected} onClose={closeCard} />}
            {alarmId && <AlarmCard alarm={alarm} onClose={closeCard} />}
          </MapRoom>
          {!compact && <ChartBand summary={summary} />}
        </div>
        <div className="screen-right">
          {drilled ? (
            <DrillPanel
              key={drilled.key}
              figure={drilled}
              onSelect={selectIncident}
              onClose={() => setDrilled(undefined)}
            />
          ) : (
            <>
              <NewsFeed onSelect={selectIncident} />
              <Deadlines onSelect={selectIncident} />
              <Alarms selected={alarmId} onSelect={selectAlarm} />
            </>
          )}
        </div>
      </main>
      <footer className="screen-foot">
        <ClosedTicker />
        <FrameFigures />
      </footer>
    </div>
  );
}
