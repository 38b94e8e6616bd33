import type { Actor, IdentityService } from "@zhida/identity";
import { newId, type Work } from "@zhida/platform";
import { epochDay } from "../demo-epoch.ts";
import type { Enterprise } from "../enterprises/enterprise.ts";
import { ageOf } from "../people/new-person.ts";
import type { Household, Person } from "../people/person.ts";
import { personas } from "../personas/personas.ts";
import { population } from "../population.ts";

/** Somebody who may apply for something, with the household around. */
export interface Resident {
  person: Person;
  household: Household;
}

/** People whose records fit the stories, each for one story only. */
export interface Townspeople {
  buyers: Resident[];
  insured: Resident[];
  mothers: Resident[];
  unemployed: Resident[];
  founders: Resident[];
  grocers: { resident: Resident; enterprise: Enterprise }[];
}

const wanted: Record<keyof Townspeople, number> = {
  buyers: 16,
  insured: 12,
  mothers: 6,
  unemployed: 6,
  founders: 16,
  grocers: 4,
};

/** Makes the county again from its seed until enough people are found; personas are left to their own journeys. */
export function findTownspeople(size: number): Townspeople {
  const found: Townspeople = { buyers: [], insured: [], mothers: [], unemployed: [], founders: [], grocers: [] };
  const scripted = new Set(personas.map(({ idNumber }) => idNumber));
  for (const { household } of population(size).households()) {
    if (household.members.some(({ person }) => scripted.has(person.idNumber))) continue;
    for (const { person, relation } of household.members) {
      if (relation === "head" || relation === "spouse") place(found, { person, household });
    }
    if (Object.entries(wanted).every(([role, count]) => found[role as keyof Townspeople].length >= count)) break;
  }
  return found;
}

/** Puts the resident where still needed, the rarest case first. */
function place(found: Townspeople, resident: Resident): void {
  const { person } = resident;
  const enterprise = person.enterprises.find(({ trade }) => trade.food);
  if (isBuyer(resident) && found.buyers.length < wanted.buyers) found.buyers.push(resident);
  else if (isMother(person) && found.mothers.length < wanted.mothers) found.mothers.push(resident);
  else if (isUnemployed(person) && found.unemployed.length < wanted.unemployed) found.unemployed.push(resident);
  else if (enterprise && found.grocers.length < wanted.grocers) found.grocers.push({ resident, enterprise });
  else if (isFounder(resident) && found.founders.length < wanted.founders) found.founders.push(resident);
  else if (person.work.kind === "employee" && found.insured.length < wanted.insured) found.insured.push(resident);
}

/** Bought within the last ten months, before the stories begin, and has withdrawn nothing for it. */
function isBuyer({ person, household }: Resident): boolean {
  const { fund, cards } = person;
  const bought = household.homes.some(
    ({ owners, contract, loan }) =>
      owners.includes(person) &&
      contract &&
      epochDay - contract.signedOn < 300 &&
      epochDay - contract.signedOn > 60 &&
      !loan,
  );
  const drew = fund?.withdrawals.some(({ reason, on }) => reason === "purchase" && epochDay - on < 500);
  return bought && fund?.status === "normal" && !drew && cards.length > 0;
}

const isMother = ({ sex, children, cards }: Person): boolean =>
  sex === "female" && cards.length > 0 && children.some((child) => ageOf(child) < 2 && epochDay - child.bornOn > 120);

const isUnemployed = ({ work, cards }: Person): boolean =>
  work.kind === "unemployed" &&
  work.involuntary &&
  cards.length > 0 &&
  work.lostOn - work.since > 500 &&
  work.registeredOn !== undefined &&
  epochDay - work.registeredOn > 60;

const isFounder = ({ person, household }: Resident): boolean =>
  person.work.kind === "flexible" &&
  person.phone !== null &&
  person.enterprises.length === 0 &&
  household.homes.some(
    ({ owners, titledOn }) => owners.includes(person) && titledOn !== undefined && epochDay - titledOn > 90,
  );

/** The resident as a signed-in caller, acting for himself or for an enterprise he represents. */
export async function asCaller(
  identity: IdentityService,
  work: Work,
  { person, household }: Resident,
  enterprise?: Enterprise,
): Promise<Actor> {
  const entity = enterprise && (await identity.findLegalEntityByCreditCode(work, enterprise.creditCode));
  return {
    sessionId: newId(),
    personId: person.id,
    name: person.name,
    language: "zh-CN",
    channel: "portal",
    positions: [],
    subject: entity
      ? { kind: "legal_entity", id: entity.id, key: entity.creditCode, name: entity.name, division: entity.division }
      : { kind: "person", id: person.id, key: person.idNumber, name: person.name, division: household.address.town },
  };
}
