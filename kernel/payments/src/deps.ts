import type { NotifyService } from "@zhida/notify";
import type { Db } from "@zhida/platform";
import type { Bank } from "./bank/bank.ts";
import type { PaymentHooks } from "./service.ts";

export type PaymentsDeps = {
  db: Db;
  notify: Pick<NotifyService, "sendMany" | "registerTemplates">;
  /** A bank of one's own; the sandbox without it. */
  bank?: Bank;
};

/** What the use cases need besides the unit of work. */
export type Till = { bank: Bank; notify: PaymentsDeps["notify"]; owners: Map<string, PaymentHooks> };
