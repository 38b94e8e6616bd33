import type { KnownDevice } from "../service.ts";
import { type EngineRule, toEngineRule } from "./engine-rule.ts";

/** Each rule with each other limit is compiled once. */
const variants = new WeakMap<EngineRule, Map<number, EngineRule>>();

/**
 * A rule on a factor's limit, with the limit of the device's own permit where it has one: stricter or looser. Rules of other kinds keep
 * theirs, which is no concentration.
 */
export function withOwnLimit(rule: EngineRule, { limits }: Pick<KnownDevice, "limits">): EngineRule {
  const { kind, factor, limit } = rule.rule;
  const own = kind === "threshold" && factor !== null && limit !== null ? limits[factor] : undefined;
  if (own === undefined || own === limit) return rule;
  const known = variants.get(rule) ?? new Map<number, EngineRule>();
  variants.set(rule, known);
  const variant = known.get(own) ?? toEngineRule(rule.division, rule.version, { ...rule.rule, limit: own });
  known.set(own, variant);
  return variant;
}
