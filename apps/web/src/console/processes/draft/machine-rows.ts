import type { ProcessMachine, ProcessState, Transition } from "@zhida/caseflow/contract";

/** A way out of a state, as one line of the editor: on an event, or by itself. */
export type ExitRow = { event: string | null; transition: Transition };

export type StateRow = { name: string; state: Omit<ProcessState, "on" | "always">; exits: ExitRow[] };

/** The machine as lists that keep their order while somebody edits. */
export function toRows({ states }: ProcessMachine): StateRow[] {
  return Object.entries(states).map(([name, { on = {}, always = [], ...state }]) => ({
    name,
    state,
    exits: [
      ...Object.entries(on).flatMap(([event, transitions]) =>
        transitions.map((transition): ExitRow => ({ event, transition })),
      ),
      ...always.map(({ target, guard }): ExitRow => ({ event: null, transition: { target, guard, meta: SYSTEM } })),
    ],
  }));
}

/** The lists as a machine again; ways out with one event stay in their order, because the first that holds is taken. */
export function toMachine(id: string, initial: string, rows: readonly StateRow[]): ProcessMachine {
  const states = rows.map(({ name, state, exits }): [string, ProcessState] => {
    const named = Map.groupBy(
      exits.filter((exit) => exit.event !== null),
      (exit) => exit.event!,
    );
    const always = exits.flatMap(({ event, transition: { target, guard } }) =>
      event === null && target !== undefined ? [{ target, ...(guard && { guard }) }] : [],
    );
    const on = Object.fromEntries([...named].map(([event, group]) => [event, group.map((exit) => exit.transition)]));
    return [name, { ...state, ...(named.size > 0 && { on }), ...(always.length > 0 && { always }) }];
  });
  return { id, initial, states: Object.fromEntries(states) };
}

/** Renames a state and every way that leads to it. */
export function renameState(rows: StateRow[], from: string, to: string): void {
  for (const row of rows) {
    if (row.name === from) row.name = to;
    for (const { transition } of row.exits) if (transition.target === from) transition.target = to;
  }
}

const SYSTEM: Transition["meta"] = { label: { zh: "", en: "" }, who: "system" };
