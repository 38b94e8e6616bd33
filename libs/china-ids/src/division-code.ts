/** From the widest to the narrowest. */
export const divisionLevels = ["nation", "province", "city", "county", "town", "community"] as const;

export type DivisionLevel = (typeof divisionLevels)[number];

/**
 * The short form of a GB/T 2260 or twelve-digit statistical code: 990000 → 99, 990100 → 9901,
 * 990122001000 → 990122001. A city without counties keeps its zeros before a town: 441900003.
 * 100000, by which credit codes mean the whole country, gives 10. Throws RangeError for what is
 * not a division code.
 */
export function normaliseDivision(code: string): string {
  const short = shortForm(code);
  if (short === undefined) throw new RangeError("division code: 2, 4, 6, 9 or 12 digits");
  return short;
}

export function isDivisionCode(code: string): boolean {
  return shortForm(code) !== undefined;
}

/** Level by the length of the short form; throws RangeError as normaliseDivision does. */
export function levelOf(code: string): DivisionLevel {
  const short = normaliseDivision(code);
  if (short === "10") return "nation";
  return levelByLength[short.length] ?? "community";
}

/** Codes that begin with 99 are assigned to nobody: fictional people and places live there. */
export function isDemoDivision(code: string): boolean {
  return code.startsWith("99");
}

const levelByLength: Record<number, DivisionLevel> = {
  2: "province",
  4: "city",
  6: "county",
  9: "town",
};

export function shortForm(code: string): string | undefined {
  const levels = /^(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d{3})(\d{3})?)?)?)?$/.exec(code)?.slice(1);
  if (!levels || levels[0] === "00") return undefined;
  while (Number(levels.at(-1) ?? 0) === 0) levels.pop();
  return levels.join("");
}
