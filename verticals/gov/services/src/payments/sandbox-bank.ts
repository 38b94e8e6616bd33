import type { Db } from "@zhida/platform";
import { bookTransfer, openTransfer } from "../store/sandbox-bank.ts";
import type { Bank } from "./bank.ts";

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
  transfer: async (order, at) => {
    const { tries, bookedAt } = await openTransfer(db, order);
    if (bookedAt) return { status: "booked", at: bookedAt };
    if (order.account.endsWith(sandboxEndings.closed)) {
      return { status: "refused", reason: "account_closed", final: true };
    }
    if (order.account.endsWith(sandboxEndings.busyOnce) && tries === 1) {
      return { status: "refused", reason: "busy", final: false };
    }
    await bookTransfer(db, order.orderId, at);
    if (order.account.endsWith(sandboxEndings.answerLost) && tries === 1) throw new Error("The bank did not answer.");
    return { status: "booked", at };
  },
});
