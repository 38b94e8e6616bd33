const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "'": "'", "\\": "\\" };

/** The text of a quoted FEEL string literal. */
export function unquote(literal: string): string {
  const inner = literal.slice(1, -1);
  if (!inner.includes("\\")) return inner;
  return inner.replace(
    /\\(?:u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{6})|([\s\S]))/g,
    (
      whole,
      braces: string | undefined,
      four: string | undefined,
      six: string | undefined,
      single: string | undefined,
    ) => {
      const hex = braces ?? four ?? six;
      if (hex !== undefined) {
        const point = Number.parseInt(hex, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      }
      return escapes[single ?? ""] ?? whole;
    },
  );
}
