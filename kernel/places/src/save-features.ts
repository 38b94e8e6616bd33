import type { LiveBus, Work } from "@zhida/platform";
import type { CurrentAtlas } from "./atlas/current-atlas.ts";
import { PLACES_TOPIC } from "./atlas/current-atlas.ts";
import type { MapFeature } from "./contract.ts";
import { bboxOf, positionsOf } from "./geometry/bbox.ts";
import { namesOf } from "./search/names-of.ts";
import { nextAtlasVersion } from "./store/areas.ts";
import { replaceFeatures, saveCountyMap } from "./store/features.ts";
import { replaceNames } from "./store/names.ts";

export async function saveFeatures(
  { live, current }: { live: LiveBus; current: CurrentAtlas },
  work: Work,
  county: string,
  features: readonly MapFeature[],
): Promise<void> {
  await nextAtlasVersion(work.db);
  await saveCountyMap(work.db, county, bboxOf(features.flatMap(({ geometry }) => positionsOf(geometry))));
  await replaceFeatures(
    work.db,
    county,
    features.map(({ minZoom, ...feature }) => ({ ...feature, county, min_zoom: minZoom })) as never,
  );
  await replaceNames(
    work.db,
    county,
    namesOf(county, features, (point) => current.atlas().locate(point)),
  );
  live.publish(work, PLACES_TOPIC, { county });
}
