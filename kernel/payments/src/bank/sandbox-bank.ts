import type { Db } from "@zhida/platform";
import { bookTransfers, openTransfers } from "../store/sandbox-bank.ts";
import type { Bank, BankAnswer, BankOrder } from "./bank.ts";

/** Endings of account numbers with which the sandbox plays out what real banks do. */
export const sandboxEndings = {
  /** The first try is turned away; the next is booked. */
  busyOnce: "990025",
  /** The first try is booked but the answer is lost; the next learns of it. */
  answerLost: "990017",
  /** The account is closed: refused for good. */
  closed: "990033",
} as const;

/** A bank with a book of its own, written apart from our transactions as a real bank's would be. */
export const sandboxBank = (db: Db): Bank => ({
  transfer: async (orders, at) => {
    const book = await openTransfers(db, orders);
    const answers = new Map<string, BankAnswer>();
    const bookable: string[] = [];
    for (const order of orders) {
      const { tries, bookedAt } = book.get(order.orderId) ?? { tries: 1, bookedAt: null };
      const refusal = bookedAt ? undefined : refusalOf(order, tries);
      if (!refusal && !bookedAt) bookable.push(order.orderId);
      const isLost = !bookedAt && tries === 1 && order.account.endsWith(sandboxEndings.answerLost);
      if (!isLost) answers.set(order.orderId, refusal ?? { status: "booked", at: bookedAt ?? at });
    }
    await bookTransfers(db, bookable, at);
    return answers;
  },
});

function refusalOf({ account }: BankOrder, tries: number): BankAnswer | undefined {
  if (account.endsWith(sandboxEndings.closed)) return { status: "refused", reason: "account_closed", final: true };
  if (account.endsWith(sandboxEndings.busyOnce) && tries === 1)
    return { status: "refused", reason: "busy", final: false };
  return undefined;
}
