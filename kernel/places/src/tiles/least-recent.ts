/** Keeps what was made until the total size is reached; then what was used longest ago goes. What failed is not kept. */
export class LeastRecent<Made extends Promise<unknown>> {
  readonly #kept = new Map<string, { made: Made; size: number }>();
  readonly #most: number;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Asked at once by many, it is made once. */
  get(key: string, make: () => Promise<{ value: Awaited<Made>; size: number }>): Made {
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known.made;
    }
    const entry = { size: 0, made: undefined as unknown as Made };
    entry.made = make().then(
      ({ value, size }) => {
        entry.size = size;
        this.#size += size;
        this.#shrink();
        return value;
      },
      (error) => {
        this.#kept.delete(key);
        throw error;
      },
    ) as Made;
    this.#kept.set(key, entry);
    return entry.made;
  }

  #shrink(): void {
    for (const [key, { size }] of this.#kept) {
      if (this.#size <= this.#most) return;
      if (size === 0) continue;
      this.#kept.delete(key);
      this.#size -= size;
    }
  }
}
