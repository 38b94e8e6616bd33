import type { Category, IncidentDetail } from "@zhida/gov-incidents/contract";

/** Who the matched rule names; without one, whose duty the category is in that town. */
export function suggestedFor(
  { route, incident }: Pick<IncidentDetail, "route" | "incident">,
  category: Category | undefined,
): string | undefined {
  const { town } = incident.place;
  const county = incident.number.slice(0, 6);
  const template = (town && category?.duty.byTown[town]) || category?.duty.organisation;
  const named = route?.matched?.organisation;
  const duty = template?.replace("{division}", county);
  return named === undefined || named === "duty" ? duty : named.replace("{division}", county);
}
