import type { DeviceDetail, MonitoringNews } from "@zhida/gov-monitoring/contract";

/** What the stream says of this device, put in its place; what is older than what is shown is left. */
export function mergeValues(detail: DeviceDetail, news: MonitoringNews): DeviceDetail {
  const { id } = detail.device;
  if (news.news === "devices") {
    const said = news.items.findLast(({ deviceId }) => deviceId === id);
    return said ? { ...detail, device: { ...detail.device, online: said.online, lastSeenAt: said.at } } : detail;
  }
  if (news.news !== "values") return detail;
  const own = news.items.filter(({ deviceId }) => deviceId === id);
  if (own.length === 0) return detail;
  const values = new Map(detail.values.map((value) => [value.factor, value]));
  for (const { factor, at, value, flag } of own) {
    const known = values.get(factor);
    if (!known || known.at <= at) values.set(factor, { factor, at, value, flag });
  }
  return { ...detail, values: [...values.values()] };
}
