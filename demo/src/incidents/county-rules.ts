import type { RoutingRule } from "@zhida/gov-incidents/contract";

const rule = (
  code: string,
  zh: string,
  en: string,
  when: RoutingRule["when"],
  send: Partial<RoutingRule["send"]>,
): RoutingRule => ({
  code,
  name: { zh, en },
  enabled: true,
  when,
  send: { organisation: "duty", assist: [], automatic: false, ...send },
});

/** The routing rules of the demo's command centre, in force from its first day. */
export const countyRules: readonly RoutingRule[] = [
  rule(
    "river-outlets",
    "排口和断面超标直达生态环境局",
    "Outlets and river sections above the limit go to Ecology at once",
    { categories: ["ECO-002", "ECO-004"], sources: ["device"] },
    { organisation: "{division}-ECO", assist: ["{division}-WATR"], automatic: true },
  ),
  rule(
    "works-trucks",
    "渣土车设备告警直达城管局",
    "Alarms of works trucks go to Urban Management at once",
    { agencies: ["URBN"], sources: ["device"] },
    { organisation: "{division}-URBN", automatic: true },
  ),
  rule(
    "forest-fire",
    "森林火情同时请消防协办",
    "Forest fires, with the fire brigade",
    { categories: ["FRST-001", "FRST-002"] },
    { organisation: "{division}-FRST", assist: ["{division}-FIRE"], automatic: true, priority: 1 },
  ),
  rule(
    "fire-lane-school",
    "学校周边消防通道堵塞提级",
    "Fire lanes near schools are urgent",
    { categories: ["FIRE-001"], condition: 'contains(text, "学校")' },
    { priority: 1, term: { amount: 1, unit: "hour" } },
  ),
  rule(
    "night-noise",
    "夜间施工噪声由城管局值守处置",
    "Building noise at night is handled by Urban Management's watch",
    { categories: ["HURD-002"], condition: "hour >= 22 or hour < 6" },
    { organisation: "{division}-URBN", assist: ["{division}-HURD"] },
  ),
];
