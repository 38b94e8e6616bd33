import type { Suspect } from "../contract.ts";
import { sayTime } from "../rivers/say.ts";
import { type AlarmChange, NEAR_MS } from "../rules/rule-engine.ts";
import type { KnownDevice } from "../service.ts";

/** Trucks that stood on the site, as those who may have raised its dust: the later the stop, the likelier. */
export function nearTrucks(
  { trucks, alarm }: Pick<AlarmChange, "trucks" | "alarm">,
  findDevice: (id: string) => KnownDevice | undefined,
): Suspect[] {
  return trucks.flatMap(({ deviceId, at }): Suspect[] => {
    const device = findDevice(deviceId);
    if (!device) return [];
    const share = Math.min(1, Math.max(0, (alarm.raisedAt - at) / NEAR_MS));
    return [
      {
        deviceId,
        name: device.name,
        point: null,
        score: Math.round((1 - 0.7 * share) * 1_000) / 1_000,
        travelS: null,
        distanceM: null,
        passedAt: new Date(at).toISOString(),
        measured: null,
        usual: null,
        reasons: [{ zh: `${sayTime(at)} 仍在该场地停车`, en: `It still stood on the site at ${sayTime(at)}` }],
      },
    ];
  });
}
