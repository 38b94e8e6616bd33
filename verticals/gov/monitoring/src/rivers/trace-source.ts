import { factors } from "@zhida/hj212";
import type { Db } from "@zhida/platform";
import { factorName } from "../alarms/say-alarm.ts";
import type { RiverPoint, RiverTrace } from "../contract.ts";
import type { EngineRule } from "../rules/engine-rule.ts";
import type { AlarmChange } from "../rules/rule-engine.ts";
import type { KnownDevice } from "../service.ts";
import { readPeaks } from "../store/past-stream.ts";
import { findNetwork, listRiverPlaces } from "../store/rivers.ts";
import { rankSuspects, type Sample } from "./rank-suspects.ts";
import { walkUpstream } from "./upstream.ts";

/** The water of this many hours is looked at. */
const MOST_HOURS = 24;
const HOUR_MS = 3_600_000;

type Given = {
  findDevice(id: string): KnownDevice | undefined;
  /** Rules in force, for the limits of outlets. */
  rules: readonly EngineRule[];
};

/** Where the water came from that a section finds bad: outlets upstream, ranked. Null where the section stands on no network. */
export async function traceSource(
  db: Db,
  { rule, device, alarm }: Pick<AlarmChange, "rule" | "device" | "alarm">,
  { findDevice, rules }: Given,
): Promise<RiverTrace | null> {
  const { factor, data } = rule.rule;
  if (device.kind !== "river_station" || !factor) return null;
  const { division } = device;
  const network = await findNetwork(db, division);
  const places = network ? await listRiverPlaces(db, division) : [];
  const own = places.find(({ deviceId }) => deviceId === device.id);
  if (!network || !own) return null;
  const points = places.flatMap(({ deviceId, place }) => riverPoint(findDevice(deviceId), place) ?? []);
  const upstream = walkUpstream(network, points, own.place, MOST_HOURS * 3_600);
  const at = alarm.startedAt;
  const peaks = await readPeaks(db, {
    division,
    deviceIds: upstream.points.map(({ point }) => point.deviceId),
    factor,
    kind: data,
    // Travel, its spread, and the day before for what is usual.
    from: new Date(at - (MOST_HOURS * 1.25 + 24) * HOUR_MS),
    to: new Date(at + HOUR_MS),
  });
  const byDevice = Map.groupBy(peaks, ({ deviceId }) => deviceId);
  const suspects = rankSuspects(
    upstream,
    { at, factorName: factorName(factor), unit: factors[factor]?.unit ?? "", maxS: MOST_HOURS * 3_600 },
    {
      samples: (id, from, to): Sample[] => (byDevice.get(id) ?? []).filter((each) => each.at >= from && each.at <= to),
      limitOf: (id) => findDevice(id)?.limits[factor] ?? limitOfOutlets(rules, division, factor),
    },
  );
  return {
    factor,
    reaches: upstream.reaches.map(({ id, travelS }) => ({ id, travelS: Math.round(travelS) })),
    suspects,
  };
}

export function riverPoint(device: KnownDevice | undefined, place: RiverPoint["place"]): RiverPoint | undefined {
  if (!device?.point || (device.kind !== "river_station" && device.kind !== "outlet")) return undefined;
  return { deviceId: device.id, kind: device.kind, name: device.name, point: device.point, place };
}

/** The strictest limit that a rule sets for outlets. */
function limitOfOutlets(rules: readonly EngineRule[], division: string, factor: string): number | null {
  const limits = rules
    .filter((each) => each.division === division && each.rule.deviceKind === "outlet" && each.rule.enabled)
    .filter(({ rule }) => rule.kind === "threshold" && rule.factor === factor && rule.limit !== null)
    .map(({ rule }) => rule.limit as number);
  return limits.length === 0 ? null : Math.min(...limits);
}
