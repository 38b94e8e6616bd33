const PAGE = 65_536;
const MAXIMUM_PAGES = 65_536;

/** Memory shared by the kernel, its workers and the plain fallback. Grows up to 4 GiB and is given back as a whole. */
export type Arena = {
  readonly memory: WebAssembly.Memory;
  /** Zeroed bytes; the address is a multiple of 16. Throws a RangeError beyond 4 GiB: shard by region before that. */
  allocate(bytes: number): number;
  /** The address after the last that was given out. */
  readonly used: number;
};

export function createArena(): Arena {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: MAXIMUM_PAGES, shared: true });
  let next = 16;
  return {
    memory,
    allocate(bytes) {
      const address = next;
      next += (bytes + 15) & ~15;
      const missing = Math.ceil((next - memory.buffer.byteLength) / PAGE);
      if (missing > 0) memory.grow(missing);
      return address;
    },
    get used() {
      return next;
    },
  };
}
