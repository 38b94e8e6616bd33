import type { LocalizedText } from "@zhida/platform/contract";
import type { Incidents } from "../deps.ts";
import type { IncidentRecord } from "../store/tables.ts";

/** 溪口镇 · 城东社区 */
export function areaName(
  { places }: Pick<Incidents, "places">,
  { division, town, community }: Pick<IncidentRecord, "division" | "town" | "community">,
): LocalizedText {
  const names = [town, community].flatMap((code) => (code ? (places.area(code)?.name ?? []) : []));
  const shown = names.length > 0 ? names : [places.area(division)?.name ?? { zh: division, en: division }];
  return { zh: shown.map(({ zh }) => zh).join(" · "), en: shown.map(({ en }) => en).join(" · ") };
}
