import type { Work } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { Deps } from "./deps.ts";

/** Code and name; one that has been dissolved keeps its code. */
export async function organisationOf(
  { identity }: Pick<Deps, "identity">,
  work: Work,
  code: string,
): Promise<{ code: string; name: LocalizedText }> {
  const organisation = await identity.organisationByCode(work, code);
  return { code, name: organisation?.name ?? { zh: code, en: code } };
}
