import type { DevicePosition } from "@zhida/gov-monitoring/contract";

/** Where each is after the news; what is older than what is known is left. */
export function movedTo(
  before: ReadonlyMap<string, DevicePosition>,
  items: readonly DevicePosition[],
): ReadonlyMap<string, DevicePosition> {
  const after = new Map(before);
  for (const item of items) {
    const known = after.get(item.deviceId);
    if (!known || known.at <= item.at) after.set(item.deviceId, item);
  }
  return after;
}
