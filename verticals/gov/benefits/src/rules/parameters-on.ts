import type { PolicyParameter } from "../contract/policy-pack.ts";

/** The parameters in force on a day, by code. */
export function parametersOn(parameters: readonly PolicyParameter[], day: string): Map<string, PolicyParameter> {
  const begun = parameters.filter(({ validFrom }) => validFrom <= day);
  return new Map(begun.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).map((one) => [one.code, one]));
}
