import type { AreaLevel } from "./contract.ts";

const LEVELS: Record<number, AreaLevel> = {
  2: "province",
  4: "city",
  6: "county",
  9: "town",
  12: "community",
  15: "grid",
};

export const levelOf = (code: string): AreaLevel => LEVELS[code.length] ?? "grid";

/** The code of the area that it is part of; null for a province. */
export const parentOf = (code: string): string | null =>
  code.length <= 2 ? null : code.slice(0, code.length - (code.length > 6 ? 3 : 2));
