import type { Sex } from "@zhida/identity/contract";
import { epochDay } from "../demo-epoch.ts";
import { givenName } from "../names/given-name.ts";
import { surnames } from "../names/surnames.ts";
import { type Day, yearOf, yearsBetween } from "../seeded/calendar.ts";
import { type Random, weighted } from "../seeded/random.ts";
import type { County } from "./county.ts";
import type { Named, Person } from "./person.ts";

export const ageOf = (person: { bornOn: Day }): number => yearsBetween(person.bornOn, epochDay);

export const someSurname = (random: Random): string => random.draw(surnames);

/** Somebody born on that day, without work, family or belongings yet. */
export function newPerson(county: County, random: Random, birth: Birth): Person {
  const { sex, bornOn } = birth;
  const idNumber = birth.idNumber ?? county.idNumber(bornOn, sex);
  return {
    id: county.personId(),
    idNumber,
    name: birth.name ?? (birth.surname ?? someSurname(random)) + givenName(random, sex, yearOf(bornOn)),
    sex,
    bornOn,
    ethnicity: birth.ethnicity ?? random.draw(ethnicities),
    phone: birth.phone ?? (yearsBetween(bornOn, epochDay) >= 14 ? county.phone() : null),
    children: [],
    work: { kind: "home" },
    cards: [],
    vehicles: [],
    enterprises: [],
  };
}

export interface Birth {
  sex: Sex;
  bornOn: Day;
  surname?: string;
  name?: string;
  idNumber?: string;
  phone?: string;
  ethnicity?: string;
}

/** Somebody who is only named in the records of others. */
export function someNamed(county: County, random: Random, { sex, bornOn, surname }: Birth): Named {
  return {
    idNumber: county.idNumber(bornOn, sex),
    name: (surname ?? someSurname(random)) + givenName(random, sex, yearOf(bornOn)),
  };
}

export const someSex = (random: Random): Sex => (random.chance(0.512) ? "male" : "female");

const ethnicities = weighted([
  ["汉族", 91],
  ["回族", 2],
  ["苗族", 2],
  ["土家族", 2],
  ["彝族", 1.5],
  ["壮族", 1.5],
]);
