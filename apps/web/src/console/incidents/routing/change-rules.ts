import type { RoutingRule } from "@zhida/gov-incidents/contract";

/** A new rule with a code that nobody has; it asks nothing yet and is off. */
export function blankRule(rules: readonly RoutingRule[]): RoutingRule {
  const taken = new Set(rules.map(({ code }) => code));
  let number = rules.length + 1;
  while (taken.has(`rule-${number}`)) number += 1;
  return {
    code: `rule-${number}`,
    name: { zh: "", en: "" },
    enabled: false,
    when: {},
    send: { organisation: "duty", assist: [], automatic: false },
  };
}

/** In the place of the one that was edited; a new one stands last. */
export const withRule = (rules: readonly RoutingRule[], before: RoutingRule, after: RoutingRule): RoutingRule[] =>
  rules.includes(before) ? rules.map((each) => (each === before ? after : each)) : [...rules, after];
