import { emit, type LiveBus, type Work } from "@zhida/platform";
import { PLACES_TOPIC } from "./atlas/current-atlas.ts";
import { checkAreas } from "./check-areas.ts";
import type { AreaDraft } from "./contract.ts";
import { areasChanged } from "./events.ts";
import { innerPoint } from "./geometry/inner-point.ts";
import { levelOf, parentOf } from "./level-of.ts";
import { listAllAreas, nextAtlasVersion, upsertAreas } from "./store/areas.ts";

/** All drafts or none. The lock on the atlas keeps two hands from drawing an overlap at the same time. */
export async function saveAreas({ live }: { live: LiveBus }, work: Work, drafts: readonly AreaDraft[]): Promise<void> {
  await nextAtlasVersion(work.db);
  checkAreas(drafts, await listAllAreas(work.db));
  await upsertAreas(
    work.db,
    drafts.map(({ code, name, polygon, centre = innerPoint(polygon) }) => ({
      code,
      level: levelOf(code),
      name: JSON.stringify(name),
      parent: parentOf(code),
      ...centre,
      polygon: JSON.stringify(polygon),
    })),
  );
  const codes = drafts.map(({ code }) => code);
  const first = codes.toSorted()[0] ?? "";
  await emit(work, areasChanged, { subject: first.slice(0, 6), division: first.slice(0, 6), data: { codes } });
  live.publish(work, PLACES_TOPIC, {});
}
