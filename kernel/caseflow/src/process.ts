import { type AnyStateMachine, initialTransition, setup, transition } from "xstate";
import type { EventMeta, Guard, ProcessMachine, StateMeta, Transition } from "./contract.ts";

/** A process version made ready to run. */
export type Process = {
  code: string;
  version: number;
  machine: ProcessMachine;
  logic: AnyStateMachine;
};

export type Happening = { type: string; signatures: number };
type Facts = Record<string, unknown>;

export function compileProcess(definition: { code: string; version: number; machine: ProcessMachine }): Process {
  return { ...definition, logic: logicOf(definition.machine) };
}

export function stateOf(process: Process, name: string): { meta: StateMeta; events: Record<string, Transition[]> } {
  const state = process.machine.states[name];
  if (!state) throw new Error(`process ${process.code}@${process.version} has no state ${name}`);
  return { meta: state.meta, events: state.on ?? {} };
}

/** Where a case starts; automatic states are passed through at once. */
export function initialState(process: Process, context: Facts): string {
  const { initial } = process.machine;
  if (isRest(process, initial)) return initial;
  const [start] = initialTransition(process.logic, context as never);
  return String(start.value);
}

/** Where the event leads from the state, and which transition it took; undefined when it is not possible there. */
export function nextState(
  process: Process,
  state: string,
  context: Facts,
  happening: Happening,
): { to: string; meta: EventMeta } | undefined {
  const snapshot = process.logic.resolveState({ value: state, context });
  const selected = process.logic.getTransitionData(snapshot, happening)?.[0];
  if (!selected) return undefined;
  const meta = selected.meta as EventMeta;
  const target = selected.target?.[0]?.key ?? state;
  if (isRest(process, target)) return { to: target, meta };
  const [after] = transition(process.logic, snapshot, happening);
  return { to: String(after.value), meta };
}

/** Whether a case stays there: nothing leads on by itself, and there is no need to run the machine to know it. */
const isRest = (process: Process, state: string): boolean => !process.machine.states[state]?.always;

function logicOf(machine: ProcessMachine): AnyStateMachine {
  const guarded = setup({
    types: { context: {} as Facts, input: {} as Facts, events: {} as Happening },
    guards: {
      countersigned: ({ event }, { count }: { count: number }) => event.signatures >= count,
      "data-is": ({ context }, { field, value }: { field: string; value: unknown }) =>
        (context[field] ?? null) === value,
    },
  });
  const states = Object.entries(machine.states).map(([name, state]) => {
    const guardOf = (guard: Guard | undefined) =>
      guard?.type === "countersigned"
        ? { type: guard.type, params: { count: state.meta.candidates?.count ?? 1 } }
        : guard;
    const on = Object.entries(state.on ?? {}).map(([event, transitions]) => [
      event,
      transitions.map(({ target, guard, meta }) => ({ target, guard: guardOf(guard), meta })),
    ]);
    const always = state.always?.map(({ target, guard }) => ({ target, guard: guardOf(guard) }));
    return [name, { type: state.type, on: Object.fromEntries(on), ...(always && { always }) }];
  });
  return guarded.createMachine({
    id: machine.id,
    initial: machine.initial,
    context: ({ input }: { input: Facts }) => input,
    states: Object.fromEntries(states),
  } as never) as unknown as AnyStateMachine;
}
