import type { County } from "./county.ts";
import { ageOf } from "./new-person.ts";
import type { Household, Person } from "./person.ts";

/** Lets the household's fittest adult found the next enterprise; all are founded when 97 % of the county is made. */
export function giveEnterprise(county: County, household: Household, progress: number): void {
  const founder = household.members.map(({ person }) => person).find(mayFound);
  if (!founder) return;
  const enterprise = county.enterprises.claim(progress / 0.97);
  if (!enterprise) return;
  found(founder, enterprise);
}

export function found(founder: Person, enterprise: Person["enterprises"][number]): void {
  founder.enterprises.push(enterprise);
  if (founder.work.kind !== "employee") founder.work = { kind: "owner", since: enterprise.establishedOn };
}

const mayFound = (person: Person): boolean =>
  ageOf(person) >= 40 && ageOf(person) <= 68 && person.work.kind !== "employee" && person.work.kind !== "unemployed";
