/** Idempotent by `orderId`: the same order is booked once, however often it is sent; refused, it may come again with another account. */
export type BankOrder = { orderId: string; account: string; payee: string; amountFen: number };

/** booked: the money is there, since when · refused: the bank says no, and whether another try makes sense. */
export type BankAnswer = { status: "booked"; at: Date } | { status: "refused"; reason: BankReason; final: boolean };

export type BankReason = "busy" | "account_closed" | "no_answer";

/**
 * A bank that pays out in batches (代发). Answers by order id; an order without an answer, and all when it throws, is one of which
 * nobody knows whether it was booked, and is sent again.
 */
export interface Bank {
  transfer(orders: readonly BankOrder[], at: Date): Promise<ReadonlyMap<string, BankAnswer>>;
}
