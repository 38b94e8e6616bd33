import type { Decided, EngineService } from "@zhida/matching";
import { Refusal, type Work } from "@zhida/platform";
import type { IsoDate } from "@zhida/platform/contract";
import type { BenefitsDeps } from "../deps.ts";

type Options = Parameters<EngineService["decideMany"]>[3];

/** What the version in force on the day says; nobody is entitled by a policy that is not in force on it. */
export async function decideInForce(
  { matching }: Pick<BenefitsDeps, "matching">,
  work: Work,
  policy: string,
  keys: readonly string[],
  options: Options,
): Promise<Map<string, Decided>> {
  try {
    return await matching.decideMany(work, { policy }, keys, options);
  } catch (error) {
    if (isNotInForce(error)) return new Map();
    throw error;
  }
}

/** What a policy decides on a day, by name; undefined when it is not in force on it. */
export async function decisionsInForce(
  { matching }: Pick<BenefitsDeps, "matching">,
  work: Work,
  policy: string,
  day: IsoDate,
): Promise<readonly string[] | undefined> {
  try {
    return await matching.decisionsOf(work, { policy }, day);
  } catch (error) {
    if (isNotInForce(error)) return undefined;
    throw error;
  }
}

const isNotInForce = (error: unknown): boolean =>
  error instanceof Refusal && error.code === "matching.policy_not_in_force";
