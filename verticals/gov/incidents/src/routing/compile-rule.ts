import { type Compiled, compile, FeelSyntaxError } from "@zhida/feel";
import type { RoutingRule } from "../contract.ts";
import { refuse } from "../refusals.ts";
import { factNames } from "./facts.ts";

export type CompiledRule = { rule: RoutingRule; condition: Compiled | undefined };

/** Refuses a condition that is no FEEL or speaks of what nobody knows; the sentence names the rule. */
export function compileRules(rules: readonly RoutingRule[]): CompiledRule[] {
  const codes = new Set<string>();
  return rules.map((rule) => {
    if (codes.has(rule.code)) throw faulty(rule, "规则编码重复。", "its code is used twice.");
    codes.add(rule.code);
    return { rule, condition: compileCondition(rule) };
  });
}

function compileCondition(rule: RoutingRule): Compiled | undefined {
  const { condition } = rule.when;
  if (!condition) return undefined;
  const compiled = parsed(rule, condition);
  const unknown = compiled.names.find((name) => !isKnown(name));
  if (unknown) {
    throw faulty(
      rule,
      `条件中的“${unknown}”不是可用的事实。`,
      `“${unknown}” in its condition is no fact that is known.`,
    );
  }
  return compiled;
}

function parsed(rule: RoutingRule, condition: string): Compiled {
  try {
    return compile(condition);
  } catch (error) {
    if (error instanceof FeelSyntaxError)
      throw faulty(rule, "条件不是正确的 FEEL 表达式。", "its condition is no FEEL expression.");
    throw error;
  }
}

const isKnown = (name: string): boolean => factNames.some((fact) => name === fact || name.startsWith("fields."));

const faulty = (rule: RoutingRule, problem: string, problemEn: string) =>
  refuse("rule_faulty", { params: { rule: rule.name.zh, ruleEn: rule.name.en, problem, problemEn } });
