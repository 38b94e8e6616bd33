import { divisionCovers, domainsOf } from "@zhida/identity";
import type { Actor } from "@zhida/identity/contract";
import type { MonitoringNews } from "../contract.ts";
import type { Monitoring } from "../deps.ts";

/** Whether the actor has an office there that watches: sites, rivers and counts are for all of them, devices for whose they are. */
export const mayWatch = (actor: Actor, division: string): boolean =>
  watched(actor).some((domain) => divisionCovers(domain.division, division));

/** Where the actor sees devices: those of an organisation see its own only. */
export const watched = (actor: Actor) => domainsOf(actor, "device.view", "screen.view");

/** The division of the actor's own office. */
export const ownDivision = (actor: Actor): string => watched(actor)[0]?.division ?? "";

/** What the actor may see of a piece of news: those of an organisation see its devices only. */
export function visibleTo({ registry }: Pick<Monitoring, "registry">, actor: Actor, division: string) {
  const domains = watched(actor).filter((domain) => divisionCovers(domain.division, division));
  if (domains.some(({ organisationCode }) => organisationCode === null)) return (news: MonitoringNews) => news;
  const own = new Set(domains.map(({ organisationCode }) => organisationCode));
  const isOwn = ({ deviceId }: { deviceId: string }) => own.has(registry.find(deviceId)?.organisationCode ?? null);
  return (news: MonitoringNews): MonitoringNews | undefined => {
    if (news.news === "alarm") return isOwn(news.alarm) ? news : undefined;
    const items = (news.items as { deviceId: string }[]).filter(isOwn);
    return items.length === 0 ? undefined : ({ ...news, items } as MonitoringNews);
  };
}
