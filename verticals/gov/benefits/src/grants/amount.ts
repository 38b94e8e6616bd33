import type { Decided } from "@zhida/matching";
import type { BenefitSetup } from "../contract.ts";

/** Whole fen of one period; null when there is no amount or it cannot be computed. */
export function amountIn({ amount }: Pick<BenefitSetup, "amount">, { values }: Pick<Decided, "values">): number | null {
  const value = amount ? values[amount.decision] : null;
  return typeof value === "number" && value >= 0 ? Math.round(value) : null;
}
