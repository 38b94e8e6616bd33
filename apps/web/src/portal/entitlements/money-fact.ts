import type { FactSummary } from "@zhida/matching/contract";

/** Facts in fen say so in their name; people answer in yuan. */
export const isMoney = ({ name, type }: Pick<FactSummary, "name" | "type">): boolean =>
  type === "number" && name.endsWith("Fen");

const FEN_PER_YUAN = 100;

/** Yuan as typed → whole fen. */
export const toFen = (yuan: string): number => Math.round(Number(yuan) * FEN_PER_YUAN);

export const toYuan = (fen: number): string => String(fen / FEN_PER_YUAN);
