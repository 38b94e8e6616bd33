import type { ProcessMachine, ProcessState } from "./contract.ts";

export function targetsOf(state: ProcessState): string[] {
  const events = Object.values(state.on ?? {}).flat();
  return [...events, ...(state.always ?? [])].flatMap(({ target }) => (target ? [target] : []));
}

/** All states that can come after `start`, itself included, in order of distance. */
export function reachableFrom(machine: ProcessMachine, start: string): Map<string, number> {
  const distance = new Map([[start, 0]]);
  for (const [name, steps] of distance) {
    for (const target of targetsOf(machine.states[name]!)) {
      if (machine.states[target] && !distance.has(target)) distance.set(target, steps + 1);
    }
  }
  return distance;
}
