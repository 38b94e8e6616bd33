import type { Category, IncidentSource, Priority, RouteTaken, RoutingRule } from "../contract.ts";
import type { CompiledRule } from "./compile-rule.ts";
import { type RoutingFacts, toFacts } from "./facts.ts";

/** What is known of an incident when it is sent. */
export type ToRoute = {
  category: Category;
  source: IncidentSource;
  division: string;
  town: string | null;
  community: string | null;
  grid: string | null;
  description: string;
  fields: Record<string, unknown>;
  at: Date;
};

export type Decision = {
  organisation: string;
  assist: string[];
  term: Category["term"];
  priority: Priority;
  automatic: boolean;
  route: RouteTaken;
};

/** The first rule that is met sends it; without one it goes where its category says and waits for a dispatcher. */
export function decideRoute(rules: readonly CompiledRule[], incident: ToRoute): Decision {
  const facts = toFacts(incident);
  const met = rules.filter((rule) => isMet(rule, incident, facts));
  const [first, ...others] = met.map(({ rule }) => rule);
  const send = first?.send;
  return {
    organisation: organisationFor(send?.organisation ?? "duty", incident),
    assist: (send?.assist ?? []).map((template) => organisationFor(template, incident)),
    term: send?.term ?? incident.category.term,
    priority: send?.priority ?? incident.category.priority,
    automatic: send?.automatic ?? false,
    route: {
      matched: first ? { ...named(first, incident), automatic: first.send.automatic } : null,
      wouldMatch: others.map((rule) => named(rule, incident)),
    },
  };
}

function isMet({ rule, condition }: CompiledRule, incident: ToRoute, facts: RoutingFacts): boolean {
  const { categories, agencies, areas, sources, priorityAtLeast } = rule.when;
  const { category, source, division, town, community, grid } = incident;
  const area = grid ?? community ?? town ?? division;
  return (
    rule.enabled &&
    (!categories || categories.includes(category.code)) &&
    (!agencies || agencies.includes(category.agency)) &&
    (!areas || areas.some((code) => area.startsWith(code))) &&
    (!sources || sources.includes(source)) &&
    (!priorityAtLeast || category.priority <= priorityAtLeast) &&
    (!condition || condition.evaluate(facts) === true)
  );
}

const named = (rule: RoutingRule, incident: ToRoute) => ({
  code: rule.code,
  name: rule.name,
  organisation: organisationFor(rule.send.organisation, incident),
});

/** `duty`, an organisation's code, or one with `{division}`. */
export function organisationFor(template: string, { category, division, town }: ToRoute): string {
  const { duty } = category;
  const chosen = template === "duty" ? ((town && duty.byTown[town]) ?? duty.organisation) : template;
  return (chosen || duty.organisation).replace("{division}", division);
}
