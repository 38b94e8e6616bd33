import type { LiveBus, Work } from "@zhida/platform";
import type { IncidentChange, IncidentNews } from "../contract.ts";
import type { IncidentsDeps } from "../deps.ts";
import { areaName } from "../show/area-name.ts";
import { isInSight, type Seeable } from "../show/sight.ts";
import { toMarker } from "../show/to-marker.ts";
import type { Sight } from "../store/map-incidents.ts";
import type { IncidentRecord } from "../store/tables.ts";

/** A stream sends at most so often: what came between goes together. */
const FLUSH_MS = 100;

export const newsTopic = (division: string): string => `incidents:${division}`;

/** What happens to incidents, as it happens, to whoever looks at the county. */
export type NewsDesk = {
  publish(work: Work, change: IncidentChange, incident: IncidentRecord): void;
  /** Of one county, as far as somebody sees; `send` is called at most ten times a second. Answers how to stop. */
  watch(division: string, sight: Sight, send: (news: IncidentNews[]) => void): () => void;
};

type Told = { news: IncidentNews; of: Seeable };

export function createNewsDesk({ live, places }: { live: LiveBus; places: IncidentsDeps["places"] }): NewsDesk {
  return {
    publish: (work, change, incident) => {
      const news: IncidentNews = {
        id: incident.id,
        change,
        marker: toMarker(incident, work.now),
        title: incident.title,
        area: areaName({ places }, incident),
        at: work.now.toISOString(),
      };
      const { category, division, organisation, community } = incident;
      const told: Told = { news, of: { category, division, organisation, community } };
      live.publish(work, newsTopic(division), told);
    },
    watch: (division, sight, send) => {
      let waiting = new Map<string, IncidentNews>();
      let timer: NodeJS.Timeout | undefined;
      const flush = () => {
        timer = undefined;
        const items = [...waiting.values()];
        waiting = new Map();
        send(items);
      };
      const leave = live.subscribe(newsTopic(division), (data) => {
        const { news, of } = data as Told;
        if (!isInSight(sight, of)) return;
        // Of one incident only the latest of the same kind is news.
        waiting.set(`${news.id} ${news.change}`, news);
        timer ??= setTimeout(flush, FLUSH_MS);
      });
      return () => {
        leave();
        clearTimeout(timer);
      };
    },
  };
}
