import { dateInChina, type Work } from "@zhida/platform";
import type { FactsService } from "../facts/service.ts";
import type { Vocabulary } from "../policies/model/vocabulary.ts";
import { dayParameters } from "../policies/policy-source.ts";

/** What the rules of a division may name, with the parameters of the day; of today unless said. */
export async function loadVocabulary(
  { facts }: { facts: Pick<FactsService, "facts"> },
  work: Work,
  division: string,
  day = dateInChina(work.now),
): Promise<Vocabulary> {
  return { facts: facts.facts(), parameters: await dayParameters(work, division, day) };
}

/** `990122-CAB` answers for what applies in 990122. */
export const divisionOf = (department: string): string => department.split("-")[0] ?? "";
