/** What must be undone at the end, last first. */
export type Undo = { add(step: () => unknown): void; run(): Promise<void> };

export function undoAll(): Undo {
  const steps: (() => unknown)[] = [];
  return {
    add: (step: () => unknown) => {
      steps.push(step);
    },
    run: async () => {
      for (const step of steps.splice(0).reverse()) await step();
    },
  };
}
