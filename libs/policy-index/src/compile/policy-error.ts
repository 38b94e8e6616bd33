import type { Origin } from "@zhida/feel";

/** A policy that cannot be compiled. `origin` is the text, and the cell, that speaks of the fact. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
  readonly code: "unknown_fact";
  readonly fact: string;
  readonly origin: Origin | undefined;
  constructor(code: "unknown_fact", fact: string, origin: Origin | undefined) {
    super(`${code}: ${fact}`);
    this.code = code;
    this.fact = fact;
    this.origin = origin;
  }
}
