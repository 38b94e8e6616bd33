import { StartFailure } from "./start-failure.ts";

/** What must be undone at the end, last first; a step that fails keeps none of the others from being done. */
export type Undo = {
  /** Keeps a step. Refuses to go on once the end has begun, so that a start that is broken off comes to its end too. */
  add(step: () => unknown): void;
  run(): Promise<void>;
  hasBegun(): boolean;
};

export function undoAll(): Undo {
  const steps: (() => unknown)[] = [];
  let ending: Promise<void> | undefined;
  const undoRest = async () => {
    for (let step = steps.pop(); step; step = steps.pop()) {
      try {
        await step();
      } catch (failure) {
        console.error(failure);
      }
    }
  };
  return {
    add: (step: () => unknown) => {
      steps.push(step);
      if (ending) throw new StartFailure("Stopped before everything was started.");
    },
    run: () => {
      ending = (ending ?? Promise.resolve()).then(undoRest);
      return ending;
    },
    hasBegun: () => ending !== undefined,
  };
}
