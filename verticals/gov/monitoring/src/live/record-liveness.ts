import { emitAll, transact, type Work } from "@zhida/platform";
import type { Monitoring } from "../deps.ts";
import { deviceCameBack, deviceWentOffline } from "../events.ts";
import { writeOnline } from "../store/presence.ts";
import type { Liveness } from "../stream.ts";
import { tellNews } from "./tell-news.ts";

/** Writes down who fell silent and who is back, and tells it: events for what must follow, live news for open pages. */
export async function recordLiveness(deps: Monitoring, changes: readonly Liveness[]): Promise<void> {
  const told = changes.flatMap((change) =>
    change.change === "clock" ? [] : [{ ...change, online: change.change === "online", at: new Date(change.at) }],
  );
  if (told.length === 0) return;
  await transact(deps.db, async (db) => {
    const work: Work = { db, now: deps.clock.now(), requestId: "monitoring" };
    // Of one device only where it stands now.
    const newest = [...new Map(told.map((change) => [change.deviceId, change])).values()];
    const written = await writeOnline(db, newest);
    const changed = newest.flatMap(({ deviceId, division, online, at }) => {
      const device = deps.registry.find(deviceId);
      const row = written.get(deviceId);
      return device && row ? [{ deviceId, division, online, at, kind: device.kind, ...row }] : [];
    });
    await emitAll(
      work,
      deviceWentOffline,
      changed
        .filter(({ online }) => !online)
        .map(({ deviceId, division, kind, lastSeenAt }) => ({
          subject: deviceId,
          division,
          data: { deviceId, division, kind, lastSeenAt: lastSeenAt.toISOString() },
        })),
    );
    await emitAll(
      work,
      deviceCameBack,
      changed
        // Seen for the first time is no return.
        .filter(({ online, before, at }) => online && before < at)
        .map(({ deviceId, division, kind, before }) => ({
          subject: deviceId,
          division,
          data: { deviceId, division, kind, offlineSince: before.toISOString() },
        })),
    );
    for (const [division, items] of Map.groupBy(changed, (change) => change.division)) {
      for (let from = 0; from < items.length; from += MOST_ITEMS) {
        const piece = items.slice(from, from + MOST_ITEMS);
        tellNews(deps.live, work, {
          news: "devices",
          division,
          items: piece.map(({ deviceId, online, at }) => ({ deviceId, online, at: at.toISOString() })),
        });
      }
    }
  });
}

/** A notification of the live bus holds about 7 KB. */
const MOST_ITEMS = 50;
