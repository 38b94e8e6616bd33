/** Which names are bound where, while a tree is lowered, and which free ones it met. */
export class Names {
  readonly free = new Set<string>();
  readonly #bound: string[] = [];
  #filters = 0;
  #inputUses = 0;

  isBound(name: string): boolean {
    return this.#bound.includes(name);
  }

  /** Inside a filter, names may belong to the items of the list. */
  get inFilter(): boolean {
    return this.#filters > 0;
  }

  within<T>(names: readonly string[], action: () => T): T {
    const depth = this.#bound.length;
    this.#bound.push(...names);
    const result = action();
    this.#bound.length = depth;
    return result;
  }

  bind(name: string): void {
    this.#bound.push(name);
  }

  withinFilter<T>(action: () => T): T {
    this.#filters++;
    const result = this.within(["item"], action);
    this.#filters--;
    return result;
  }

  useInput(): void {
    this.#inputUses++;
  }

  /** Runs the action and tells whether `?` occurred in it. */
  watchInput<T>(action: () => T): { result: T; usesInput: boolean } {
    const before = this.#inputUses;
    const result = action();
    return { result, usesInput: this.#inputUses > before };
  }
}
