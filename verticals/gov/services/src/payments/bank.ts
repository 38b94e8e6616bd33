/** Idempotent by `orderId`: the same order is booked once, however often it is sent; refused, it may come again with another account. */
export type BankOrder = { orderId: string; account: string; payee: string; amountFen: number };

/** booked: the money is there, since when · refused: the bank says no, and whether another try makes sense. */
export type BankAnswer = { status: "booked"; at: Date } | { status: "refused"; reason: BankReason; final: boolean };

export type BankReason = "busy" | "account_closed" | "no_answer";

/** A bank that pays out. It may throw when it cannot be reached: then nobody knows whether it booked. */
export interface Bank {
  transfer(order: BankOrder, at: Date): Promise<BankAnswer>;
}
