/** The third value: what is known about an expression that depends on absent facts, namely which ones. */
export class Unknown {
  readonly kind = "unknown";
  readonly missing: readonly string[];
  constructor(missing: readonly string[]) {
    this.missing = missing;
  }
}

export function mergeUnknown(a: unknown, b: unknown): Unknown | undefined {
  if (a instanceof Unknown) {
    return b instanceof Unknown && b !== a ? new Unknown([...new Set([...a.missing, ...b.missing])]) : a;
  }
  return b instanceof Unknown ? b : undefined;
}
