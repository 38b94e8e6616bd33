import type { Random } from "./random.ts";

export interface Protocol {
  /** One round: frames of random messages, and what became of them. Throws Wrong, or whatever the codec threw. */
  round(random: Random, counts: Counts): void;
}

export interface Counts {
  frames: number;
  mutants: number;
  errors: number;
  bytes: number;
}

/** An answer that is not right, with the bytes that led to it. */
export class Wrong extends Error {
  readonly input: string;

  constructor(what: string, input: Uint8Array) {
    super(what);
    this.input = Buffer.from(input).toString("hex");
  }
}

/** Whatever the codec throws is put beside the bytes that it was given. */
export function during<T>(input: Uint8Array, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof Wrong) throw cause;
    throw new Wrong(`thrown: ${cause instanceof Error ? cause.stack : cause}`, input);
  }
}

/** A text that is the same for the same events, byte arrays by their content. */
export function outline(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, each) {
    const own = this[key];
    return own instanceof Uint8Array ? Buffer.from(own).toString("hex") : each;
  });
}
