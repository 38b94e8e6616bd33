import type { IncidentMarker, IncidentNews } from "@zhida/gov-incidents/contract";
import { published } from "./published.ts";

/** What the server hands over for one map at most, and some room for what comes in since. */
const MOST_MARKERS = 6000;
const FEED_LENGTH = 40;
const CLOSED_LENGTH = 24;
const MARKERS_EVERY_MS = 500;
const FEED_EVERY_MS = 200;

const ENDED = new Set<IncidentMarker["state"]>(["closed", "rejected", "merged"]);
export const isEnded = (marker: IncidentMarker): boolean => ENDED.has(marker.state);

/** The incidents on the screen: what is open, what was said last, what was closed last. */
export function createIncidentBook() {
  const markers = new Map<string, IncidentMarker>();
  let feed: IncidentNews[] = [];
  let closed: IncidentNews[] = [];
  const open = published(() => [...markers.values()], MARKERS_EVERY_MS);
  const told = published(() => feed, FEED_EVERY_MS);
  const done = published(() => closed, FEED_EVERY_MS);

  const keep = (marker: IncidentMarker) => {
    markers.delete(marker.id);
    if (isEnded(marker)) return;
    markers.set(marker.id, marker);
    if (markers.size > MOST_MARKERS) markers.delete(markers.keys().next().value!);
  };
  return {
    open,
    told,
    done,
    /** Replaces everything by what the server says is open now. */
    lay(items: readonly IncidentMarker[]) {
      markers.clear();
      for (const item of items) keep(item);
      open.touch();
    },
    apply(news: IncidentNews) {
      keep(news.marker);
      open.touch();
      feed = [news, ...feed.slice(0, FEED_LENGTH - 1)];
      told.touch();
      if (news.change !== "closed") return;
      closed = [news, ...closed.filter(({ id }) => id !== news.id).slice(0, CLOSED_LENGTH - 1)];
      done.touch();
    },
    /** News from before the page was opened: behind all that came since. */
    recall(earlier: readonly IncidentNews[]) {
      const known = new Set([...feed, ...closed].map(({ id, change }) => `${id} ${change}`));
      const unknown = earlier.filter(({ id, change }) => !known.has(`${id} ${change}`));
      feed = [...feed, ...unknown.filter(({ change }) => change !== "closed")].slice(0, FEED_LENGTH);
      closed = [...closed, ...unknown.filter(({ change }) => change === "closed")].slice(0, CLOSED_LENGTH);
      told.touch();
      done.touch();
    },
    publish(atMs: number) {
      open.publish(atMs);
      told.publish(atMs);
      done.publish(atMs);
    },
    get size() {
      return markers.size;
    },
  };
}

export type IncidentBook = ReturnType<typeof createIncidentBook>;
