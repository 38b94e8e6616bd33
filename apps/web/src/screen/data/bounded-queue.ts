/** First in, first out, never longer than its bound: then the oldest goes and is counted. A ring, so that nothing is copied. */
export class BoundedQueue<Item> {
  dropped = 0;
  readonly #ring: (Item | undefined)[];
  #head = 0;
  #size = 0;

  constructor(bound: number) {
    this.#ring = new Array(bound);
  }

  get size(): number {
    return this.#size;
  }

  push(item: Item): void {
    if (this.#size === this.#ring.length) {
      this.shift();
      this.dropped++;
    }
    this.#ring[(this.#head + this.#size) % this.#ring.length] = item;
    this.#size++;
  }

  shift(): Item | undefined {
    if (this.#size === 0) return undefined;
    const item = this.#ring[this.#head];
    this.#ring[this.#head] = undefined;
    this.#head = (this.#head + 1) % this.#ring.length;
    this.#size--;
    return item;
  }

  clear(): void {
    this.#ring.fill(undefined);
    this.#head = 0;
    this.#size = 0;
  }
}
