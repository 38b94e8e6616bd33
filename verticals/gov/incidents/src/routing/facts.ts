import type { ToRoute } from "./decide-route.ts";

const CHINA_MS = 8 * 3_600_000;

/** What a rule's condition may speak of: every name stands here. */
export const factNames = [
  "category",
  "agency",
  "priority",
  "source",
  "town",
  "community",
  "grid",
  "hour",
  "weekday",
  "text",
  "fields",
] as const;

export type RoutingFacts = Record<(typeof factNames)[number], unknown>;

/** `hour` 0–23 and `weekday` 1 (Monday) to 7, in China. */
export function toFacts({ category, source, town, community, grid, description, fields, at }: ToRoute): RoutingFacts {
  const local = new Date(at.getTime() + CHINA_MS);
  return {
    category: category.code,
    agency: category.agency,
    priority: category.priority,
    source,
    town,
    community,
    grid,
    hour: local.getUTCHours(),
    weekday: local.getUTCDay() || 7,
    text: description,
    fields,
  };
}
