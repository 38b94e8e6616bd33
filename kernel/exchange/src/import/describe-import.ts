import { allRefusals } from "@zhida/platform";
import type { ImportJob } from "../contract.ts";

/** The job with its failure, if any, as a sentence in the caller's language. */
export function describeImport(job: ImportJob, language: "zh-CN" | "en"): ImportJob {
  const text = job.failure === null ? undefined : allRefusals().get(job.failure);
  return text ? { ...job, failure: language === "en" ? text.en : text.zh } : job;
}
