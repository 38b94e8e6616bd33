import { job } from "@zhida/platform";
import { z } from "zod";
import type { Till } from "./deps.ts";
import { settlePayments } from "./settle-payments.ts";

export const paymentJobs = (till: Till) => [
  job({
    name: "payments.settle",
    data: z.object({}),
    cron: "* * * * *",
    transaction: false,
    handler: async (work) => void (await settlePayments(till, work)),
  }),
];
