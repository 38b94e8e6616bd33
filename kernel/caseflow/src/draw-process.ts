import type { ProcessDrawing, ProcessMachine } from "./contract.ts";
import { reachableFrom } from "./process-graph.ts";

type Edge = ProcessDrawing["edges"][number];

/** Nodes in ranks by their distance from the start, and the edges between them, for the viewer. */
export function drawProcess(machine: ProcessMachine): ProcessDrawing {
  const ranks = reachableFrom(machine, machine.initial);
  const placed = new Map<number, number>();
  const order = (rank: number) => {
    const next = placed.get(rank) ?? 0;
    placed.set(rank, next + 1);
    return next;
  };
  const names = [...ranks.keys(), ...Object.keys(machine.states).filter((name) => !ranks.has(name))];
  const nodes = names.map((name) => {
    const { meta } = machine.states[name]!;
    const rank = ranks.get(name) ?? 0;
    return {
      id: name,
      label: meta.label,
      kind: meta.kind,
      initial: name === machine.initial,
      outcome: meta.outcome ?? null,
      role: meta.candidates?.role ?? null,
      organisation: meta.candidates?.organisation ?? null,
      count: meta.candidates?.count ?? null,
      term: meta.term ?? null,
      pausesClock: meta.pausesClock ?? false,
      startsTerm: meta.startsTerm ?? false,
      rank,
      order: order(rank),
    };
  });
  const back = (from: string, to: string) => (ranks.get(to) ?? 0) <= (ranks.get(from) ?? 0);
  return { nodes, edges: names.flatMap((name) => edgesOf(machine, name, back)) };
}

function edgesOf(machine: ProcessMachine, from: string, back: (from: string, to: string) => boolean): Edge[] {
  const { on = {}, always = [] } = machine.states[from]!;
  const events = Object.entries(on).flatMap(([event, transitions]) =>
    transitions.map(
      ({ target = from, guard, meta }, index): Edge => ({
        id: `${from}/${event}/${index}`,
        from,
        to: target,
        event,
        label: meta.label,
        who: meta.who,
        guard: guard?.type ?? null,
        back: back(from, target),
      }),
    ),
  );
  const automatic = always.map(
    ({ target, guard }, index): Edge => ({
      id: `${from}//${index}`,
      from,
      to: target,
      event: null,
      label: null,
      who: "system",
      guard: guard?.type ?? null,
      back: back(from, target),
    }),
  );
  return [...events, ...automatic];
}
