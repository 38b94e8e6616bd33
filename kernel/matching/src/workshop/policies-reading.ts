import type { IsoDate, Work } from "@zhida/platform";
import type { PolicyRef } from "../contract.ts";
import { policySource } from "../policies/policy-source.ts";

/** The versions in force on the day that read a parameter, of the division and its parts. */
export async function policiesReading(
  work: Work,
  { name, division, day }: { name: string; division: string; day: IsoDate },
): Promise<PolicyRef[]> {
  const mention = new RegExp(`${name.replaceAll(".", "[.]")}(?![A-Za-z0-9])`);
  return (await policySource.inForce(work, day))
    .filter((policy) => policy.division.startsWith(division) && mention.test(policy.dmn))
    .map(({ policy, version }) => ({ policy, version }));
}
