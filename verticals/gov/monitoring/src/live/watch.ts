import { can, divisionCovers, domainsOf } from "@zhida/identity";
import type { Actor } from "@zhida/identity/contract";
import type { MonitoringNews } from "../contract.ts";
import type { Monitoring } from "../deps.ts";

/** Whether the actor may watch the division. */
export const mayWatch = (actor: Actor, division: string): boolean =>
  can(actor, "device.view", { division }) || can(actor, "screen.view", { division });

/** The division of the actor's own office. */
export const ownDivision = (actor: Actor): string =>
  [...domainsOf(actor, "device.view"), ...domainsOf(actor, "screen.view")][0]?.division ?? "";

/** What the actor may see of a piece of news: those of an organisation see its devices only. */
export function visibleTo({ registry }: Pick<Monitoring, "registry">, actor: Actor, division: string) {
  const domains = [...domainsOf(actor, "device.view"), ...domainsOf(actor, "screen.view")].filter((domain) =>
    divisionCovers(domain.division, division),
  );
  if (domains.some(({ organisationCode }) => organisationCode === null)) return (news: MonitoringNews) => news;
  const own = new Set(domains.map(({ organisationCode }) => organisationCode));
  const isOwn = ({ deviceId }: { deviceId: string }) => own.has(registry.find(deviceId)?.organisationCode ?? null);
  return (news: MonitoringNews): MonitoringNews | undefined => {
    if (news.news === "alarm") return isOwn(news.alarm) ? news : undefined;
    const items = (news.items as { deviceId: string }[]).filter(isOwn);
    return items.length === 0 ? undefined : ({ ...news, items } as MonitoringNews);
  };
}
