import { newId, type Work } from "@zhida/platform";
import type { AreaSubscription, Watched } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { refuse } from "../refusals.ts";
import {
  deleteSubscription,
  insertSubscription,
  listSubscriptions,
  type SubscriptionRecord,
} from "../store/subscriptions.ts";

const MAX = 20;

/** Watches an area or a circle; the same area again is the same subscription. */
export async function subscribe(incidents: Incidents, work: Work, personId: string, watched: Watched) {
  const own = await listSubscriptions(work.db, personId);
  const same = own.find(({ area }) => watched.kind === "area" && area === watched.area);
  if (same) return toSubscription(same);
  if (own.length >= MAX) throw refuse("too_many_subscriptions", { params: { max: MAX } });
  const record = { person_id: personId, id: newId(), since: work.now, ...columnsOf(incidents, watched) };
  await insertSubscription(work.db, record);
  incidents.subscriptions.changed(work);
  return toSubscription(record);
}

export async function unsubscribe(incidents: Incidents, work: Work, personId: string, id: string): Promise<void> {
  if (!(await deleteSubscription(work.db, personId, id))) throw refuse("subscription_not_found");
  incidents.subscriptions.changed(work);
}

export const listOwnSubscriptions = async (work: Work, personId: string) => ({
  items: (await listSubscriptions(work.db, personId)).map(toSubscription),
});

function columnsOf(
  { places }: Incidents,
  watched: Watched,
): Pick<SubscriptionRecord, "area" | "lon" | "lat" | "radius_m" | "name"> {
  if (watched.kind === "circle") {
    if (!places.locate(watched)) throw refuse("outside");
    const { lon, lat, radiusM, name } = watched;
    return { area: null, lon, lat, radius_m: radiusM, name: { zh: name, en: name } };
  }
  const area = places.area(watched.area);
  if (!area) throw refuse("unknown_area");
  return { area: watched.area, lon: null, lat: null, radius_m: null, name: area.name };
}

const toSubscription = ({ id, area, lon, lat, radius_m, name, since }: SubscriptionRecord): AreaSubscription => ({
  id,
  name,
  since: since.toISOString(),
  watched: area
    ? { kind: "area", area }
    : { kind: "circle", lon: lon ?? 0, lat: lat ?? 0, radiusM: radius_m ?? 0, name: name.zh },
});
