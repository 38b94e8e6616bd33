import type { Work } from "@zhida/platform";
import type { RoutingDryRun, RoutingDryRunResult, RoutingOutcome } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { locateReport } from "../report/locate-report.ts";
import { listIncidents, walkOf } from "../store/list-incidents.ts";
import type { ListedIncident } from "../store/listed-incident.ts";
import { type CompiledRule, compileRules } from "./compile-rule.ts";
import { decideRoute, type ToRoute } from "./decide-route.ts";

/** Outcomes shown; all are counted. */
const SHOWN = 100;

/** 试运行: where the drafted rules would send what was reported last, or one example, beside the rules in force. */
export async function dryRunRouting(
  incidents: Incidents,
  work: Work,
  { division, request }: { division: string; request: RoutingDryRun },
): Promise<RoutingDryRunResult> {
  const drafted = compileRules(request.rules);
  const inForce = incidents.routing.of(division)?.compiled ?? [];
  const looked = request.example
    ? [exampleOf(incidents, work, request.example)]
    : await lastOf(incidents, work, division, request.last);
  const outcomes = looked.map((each) => compare(each, drafted, inForce));
  const times = (codes: (outcome: RoutingOutcome) => readonly string[]) => (code: string) =>
    outcomes.filter((outcome) => codes(outcome).includes(code)).length;
  const matched = times((outcome) => (outcome.matched ? [outcome.matched] : []));
  const wouldMatch = times((outcome) => outcome.wouldMatch);
  const changed = outcomes.filter((outcome) => outcome.changed);
  return {
    looked: outcomes.length,
    changed: changed.length,
    byRule: request.rules.map(({ code }) => ({ code, matched: matched(code), wouldMatch: wouldMatch(code) })),
    outcomes: [...changed, ...outcomes.filter((outcome) => !outcome.changed)].slice(0, SHOWN),
  };
}

type Looked = { toRoute: ToRoute; incident: RoutingOutcome["incident"] };

function compare({ toRoute, incident }: Looked, drafted: CompiledRule[], inForce: CompiledRule[]): RoutingOutcome {
  const decided = decideRoute(drafted, toRoute);
  const before = decideRoute(inForce, toRoute);
  const shown = ({ organisation, automatic, priority }: typeof decided) => ({ organisation, automatic, priority });
  return {
    incident,
    matched: decided.route.matched?.code ?? null,
    wouldMatch: decided.route.wouldMatch.map(({ code }) => code),
    now: shown(decided),
    before: shown(before),
    changed: JSON.stringify(shown(decided)) !== JSON.stringify(shown(before)),
  };
}

function exampleOf(incidents: Incidents, work: Work, example: NonNullable<RoutingDryRun["example"]>): Looked {
  const category = incidents.taxonomy.category(example.category);
  if (!category) throw refuse("unknown_category");
  const place = locateReport(incidents, example.place);
  const { source, description, fields } = example;
  return { incident: null, toRoute: { ...place, category, source, description, fields, at: work.now } };
}

async function lastOf(incidents: Incidents, work: Work, division: string, limit: number): Promise<Looked[]> {
  const asked = { walks: [walkOf.division(division)], filters: { scope: "division" as const }, mark: undefined, limit };
  const rows = await listIncidents(work.db, { ...asked, now: work.now });
  return rows.flatMap((row) => lookedAt(incidents, row) ?? []);
}

function lookedAt({ taxonomy }: Incidents, row: ListedIncident): Looked | undefined {
  const category = taxonomy.category(row.category);
  const { id, number, title, reported_at: at } = row;
  return category && { incident: { id, number, title }, toRoute: { ...row, category, at } };
}
