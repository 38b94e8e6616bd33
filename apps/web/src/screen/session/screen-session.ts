import { IncidentNewsBatch } from "@zhida/gov-incidents/contract";
import { MonitoringNews } from "@zhida/gov-monitoring/contract";
import { type FollowState, follow } from "../../live/follow.ts";
import { createDataPath, type DataPath } from "../data/data-path.ts";
import { createFrameLoop, type FrameLoop } from "../data/frame-loop.ts";
import { createServiceClock, type ServiceClock } from "./service-clock.ts";

/** What lives as long as the screen is open. */
export type ScreenSession = {
  division: string;
  clock: ServiceClock;
  loop: FrameLoop;
  path: DataPath;
  link: { watch(tell: () => void): () => void; read(): FollowState };
  close(): void;
};

type Options = {
  division: string;
  /** News of an incident came in: what is counted has changed. */
  onNews: () => void;
  /** After a break: fetch anew what was missed. */
  onBack: () => void;
};

export function openSession({ division, onNews, onBack }: Options): ScreenSession {
  const clock = createServiceClock();
  const loop = createFrameLoop();
  const path = createDataPath(loop, clock.now);
  const states: Record<"incidents" | "monitoring", FollowState> = { incidents: "opening", monitoring: "opening" };
  const watchers = new Set<() => void>();
  const setState = (stream: keyof typeof states) => (state: FollowState) => {
    states[stream] = state;
    for (const tell of watchers) tell();
  };
  const stops = [
    follow({
      path: `/api/incidents/stream?division=${division}`,
      schema: IncidentNewsBatch,
      onNews: ({ items }) => {
        for (const news of items) path.tell({ kind: "incident", news });
        if (items.length > 0) onNews();
      },
      onBack,
      onState: setState("incidents"),
    }),
    follow({
      path: `/api/monitoring/stream?division=${division}`,
      schema: MonitoringNews,
      onNews: (news) => path.tell({ kind: "monitoring", news }),
      onBack,
      onState: setState("monitoring"),
    }),
  ];
  return {
    division,
    clock,
    loop,
    path,
    link: {
      watch(tell) {
        watchers.add(tell);
        return () => watchers.delete(tell);
      },
      read: () => (states.incidents === "live" ? states.monitoring : states.incidents),
    },
    close() {
      for (const stop of stops) stop();
      path.close();
      loop.stop();
      watchers.clear();
    },
  };
}
