import type { Category } from "@zhida/gov-incidents/contract";

export type Theme = { code: string; picture: string; categories: Category[] };

/** What people report most comes first; texts stand under `theme.` */
const ORDER = [
  "city",
  "transport",
  "water",
  "environment",
  "building",
  "fire",
  "order",
  "security",
  "emergency",
  "market",
  "health",
  "care",
  "school",
  "network",
  "forest",
  "village",
  "land",
  "labour",
  "culture",
  "insurance",
  "law",
];

/** Groups that the county has added. */
const OTHER = "other";

/** The kinds by the groups of the taxonomy, each with the picture most of its kinds have. */
export function themesOf(categories: readonly Category[]): Theme[] {
  const known = new Set(ORDER);
  const groups = Map.groupBy(categories, ({ group }) => (known.has(group) ? group : OTHER));
  return [...ORDER, OTHER].flatMap((code) => {
    const ofGroup = groups.get(code);
    return ofGroup ? [{ code, picture: mostCommon(ofGroup.map(({ icon }) => icon)), categories: ofGroup }] : [];
  });
}

function mostCommon(names: readonly string[]): string {
  const counts = Map.groupBy(names, (name) => name);
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? "";
}
