import type { z } from "zod";
import type { Work } from "../db/work.ts";

/** Something done later, or again and again by `cron` (Asia/Shanghai). The handler's `work.db` is a transaction. */
export type Job<T = unknown> = {
  name: string;
  data: z.ZodType<T>;
  cron?: string;
  /** `false`: the handler opens its own transactions (long work). */
  transaction?: boolean;
  retries?: number;
  handler(work: Work, data: T): Promise<void>;
  /** When the last retry failed or the process died with it; `work.db` is a transaction. */
  givenUp?(work: Work, data: T): Promise<void>;
};

/** Declares a job; keeps the type of its data. */
export const job = <T>(options: Job<T>): Job => options as unknown as Job;
