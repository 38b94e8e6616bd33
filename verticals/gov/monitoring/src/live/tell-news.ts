import type { LiveBus, Work } from "@zhida/platform";
import type { MonitoringNews } from "../contract.ts";

/** What whoever watches the division follows. */
export const newsTopic = (division: string): string => `monitoring:${division}`;

/** Tells an alarm, or devices that come and go, to every process: to those who watch the division or one that it lies in. */
export function tellNews(live: LiveBus, work: Pick<Work, "db">, news: MonitoringNews): void {
  const outer = [2, 4, 6, 9, 12].filter((length) => length <= news.division.length);
  for (const length of outer) live.publish(work, newsTopic(news.division.slice(0, length)), news);
}
