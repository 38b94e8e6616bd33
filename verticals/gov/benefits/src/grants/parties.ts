import type { Decided } from "@zhida/matching";
import type { Work } from "@zhida/platform";
import type { BenefitsDeps } from "../deps.ts";
import type { BenefitRow } from "../store/tables.ts";

/** Who holds a grant, who is told, and where money goes. `account` undefined: none is known. */
export type Party = {
  subjectId: string;
  personId: string | null;
  name: string;
  payee: string;
  account: string | undefined;
  bank: string | undefined;
};

/** Facts that name the payee, to be read with the decision. */
export const payeeFacts = ({ setup }: Pick<BenefitRow, "setup">): string[] =>
  setup.payee ? Object.values(setup.payee).filter((name) => name !== undefined) : [];

/** By subject key, with one statement; whoever has no account to sign in with is left out. */
export async function partiesOf(
  { identity }: BenefitsDeps,
  work: Work,
  benefit: BenefitRow,
  decided: ReadonlyMap<string, Pick<Decided, "facts">>,
): Promise<Map<string, Party>> {
  const parties = new Map<string, Party>();
  const account = (facts: Decided["facts"]) => ({
    account: textOf(facts, benefit.setup.payee?.account),
    bank: textOf(facts, benefit.setup.payee?.bank),
  });
  if (benefit.audience === "enterprise") {
    const entities = await identity.findLegalEntitiesByCreditCodes(work, [...decided.keys()]);
    for (const [key, { facts }] of decided) {
      const entity = entities.get(key);
      if (!entity) continue;
      const { id: subjectId, name, legalRepresentativeId: personId } = entity;
      parties.set(key, { subjectId, personId, name, payee: name, ...account(facts) });
    }
    return parties;
  }
  const payeeKey = (key: string, facts: Decided["facts"]) => textOf(facts, benefit.setup.payee?.idNumber) ?? key;
  const keys = [...decided].flatMap(([key, { facts }]) => [key, payeeKey(key, facts)]);
  const people = await identity.findPeopleByIdNumbers(work, [...new Set(keys)]);
  for (const [key, { facts }] of decided) {
    const payee = people.get(payeeKey(key, facts));
    if (!payee) continue;
    const name = people.get(key)?.name ?? payee.name;
    parties.set(key, { subjectId: payee.id, personId: payee.id, name, payee: payee.name, ...account(facts) });
  }
  return parties;
}

function textOf(facts: Decided["facts"], name: string | undefined): string | undefined {
  const value = name === undefined ? undefined : facts[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
