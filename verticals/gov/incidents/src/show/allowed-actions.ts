import type { InspectedCase } from "@zhida/caseflow";
import type { Actor } from "@zhida/identity";
import { mayIn, mayInCounty } from "../access.ts";
import { mayDecideExtension } from "../act/extend.ts";
import type { IncidentActionName } from "../contract.ts";
import type { Seen } from "../store/read-incident.ts";

/** By holding the task; the others are asked for below. */
const BY_TASK = ["dispatch", "reject", "accept", "progress", "return", "complete", "confirm", "reopen"] as const;

/** What this person could do to the incident now: the same rules by which it would be done. */
export function allowedActions(actor: Actor, seen: Seen, inspected: InspectedCase): IncidentActionName[] {
  const { incident, assists, extensions } = seen;
  if (incident.ended_at) return [];
  const events = new Set(inspected.events.map(({ event }) => event));
  const commands = mayInCounty(actor, "incident.dispatch", incident);
  const helps = assists.some(
    ({ state, organisation }) => state === "open" && mayIn(actor, "incident.handle", incident, organisation),
  );
  const isOpenAssist = assists.some(({ state }) => state === "open");
  const isAsked = extensions.some(({ state }) => state === "asked");
  const verifies = commands && incident.state === "verifying";
  const given: [IncidentActionName, boolean][] = [
    ...BY_TASK.map((name): [IncidentActionName, boolean] => [name, events.has(name)]),
    ["confirm", verifies],
    ["reopen", verifies],
    ["progress", helps || commands],
    ["ask-extension", events.has("ask-extension") && !isAsked],
    ["merge", commands && incident.state !== "verifying"],
    ["transfer", commands && incident.state === "handling"],
    ["decide-extension", isAsked && incident.state === "handling" && mayDecideExtension({ actor, seen })],
    ["assist-done", helps && incident.state === "handling"],
    ["withdraw-assist", commands && isOpenAssist && incident.state === "handling"],
    ["supervise", incident.supervised < 3 && mayInCounty(actor, "incident.supervise", incident)],
    ["claim", inspected.can.claim],
    ["release", inspected.can.release],
  ];
  const own = incident.completed_by === actor.personId ? ["confirm", "reopen"] : [];
  const names = given.flatMap(([name, may]) => (may && !own.includes(name) ? [name] : []));
  return [...new Set(names)];
}
