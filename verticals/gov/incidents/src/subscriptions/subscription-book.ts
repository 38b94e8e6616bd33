import type { Db, LiveBus, Work } from "@zhida/platform";
import { listSubscriptions, type SubscriptionRecord } from "../store/subscriptions.ts";

const TOPIC = "incidents.subscriptions";

type Spot = { lon: number; lat: number };

/** Who watches what, in memory: each report asks it. */
export type SubscriptionBook = {
  load(): Promise<void>;
  /** People who watch an area that holds the point, or a circle around it. */
  watchersOf(area: string, spot: Spot): { personId: string; name: SubscriptionRecord["name"] }[];
  changed(work: Pick<Work, "db">): void;
  stop(): void;
};

export function createSubscriptionBook(deps: {
  db: Db;
  live: LiveBus;
  distanceM(one: Spot, other: Spot): number;
}): SubscriptionBook {
  let byArea = new Map<string, SubscriptionRecord[]>();
  let circles: SubscriptionRecord[] = [];
  const load = async () => {
    const all = await listSubscriptions(deps.db);
    byArea = Map.groupBy(
      all.filter(({ area }) => area !== null),
      ({ area }) => area as string,
    );
    circles = all.filter(({ area }) => area === null);
  };
  const stop = deps.live.subscribe(TOPIC, () => void load().catch(() => {}));
  return {
    load,
    watchersOf: (area, spot) => {
      const areas = [6, 9, 12, 15].flatMap((digits) =>
        area.length < digits ? [] : (byArea.get(area.slice(0, digits)) ?? []),
      );
      const around = circles.filter(({ lon, lat, radius_m: radius }) => {
        const middle = { lon: lon ?? 0, lat: lat ?? 0 };
        return deps.distanceM(middle, spot) <= (radius ?? 0);
      });
      const watchers = new Map([...areas, ...around].map((each) => [each.person_id, each.name]));
      return [...watchers].map(([personId, name]) => ({ personId, name }));
    },
    changed: (work) => deps.live.publish(work, TOPIC, null),
    stop,
  };
}
