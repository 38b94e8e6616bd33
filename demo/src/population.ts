import type { Enterprise } from "./enterprises/enterprise.ts";
import { enterpriseBooks } from "./enterprises/enterprise-books.ts";
import { shiweiFoods } from "./enterprises/named-enterprises.ts";
import { type County, newCounty } from "./people/county.ts";
import type { Household, Named } from "./people/person.ts";
import { someHousehold } from "./people/some-household.ts";
import { homeBuyers } from "./personas/home-buyers.ts";
import { otherResidents } from "./personas/other-residents.ts";
import { type Appointment, staffHouseholds } from "./personas/staff-households.ts";
import { recordEnterprise } from "./records/enterprise.ts";
import { recordLoans } from "./records/enterprise-loans.ts";
import { recordHousehold } from "./records/household.ts";
import type { RecordSink } from "./records/record-sink.ts";
import { random } from "./seeded/random.ts";

/** The seed of the demo county; another seed gives another county. */
export const demoSeed = 20_260_302;

/** Fewer people than this cannot hold the cast, its families and the staff of every department. */
export const smallestPopulation = 300;

/** The county as it is being made: take every household in turn, then the enterprises, which know by then whom they employ. */
export interface Population {
  county: County;
  appointments: Appointment[];
  households(): Iterable<{ household: Household; record(write: RecordSink): void }>;
  enterprises(): Iterable<{ enterprise: Enterprise; representative: Representative; record(write: RecordSink): void }>;
}

/** Of the person no more than this is kept while the county is made. */
export interface Representative extends Named {
  id: string;
  bornOn: number;
}

/** Exactly `size` people, the same for the same size and seed. Memory grows with the number of enterprises only. */
export function population(size: number, seed = demoSeed): Population {
  if (size < smallestPopulation) throw new RangeError(`a county needs at least ${smallestPopulation} people`);
  const county = newCounty(seed, size);
  const castRandom = random(seed, -1);
  const staff = staffHouseholds(county, castRandom);
  const cast = [...homeBuyers(county, castRandom), ...otherResidents(county, castRandom), ...staff.households];
  const founded: { enterprise: Enterprise; representative: Representative }[] = [];

  function* households() {
    let people = 0;
    for (let index = 0; people < size; index++) {
      const scripted = cast[index];
      const made = scripted
        ? { household: scripted, random: random(seed, -2 - index) }
        : someHousehold(county, index, size - people);
      people += made.household.members.length;
      for (const { person } of made.household.members) {
        if (person.work.kind === "employee") county.enterprises.hired(person.work.employer.creditCode);
        const { id, name, idNumber, bornOn } = person;
        const representative = { id, name, idNumber, bornOn };
        for (const enterprise of person.enterprises) founded.push({ enterprise, representative });
      }
      yield {
        household: made.household,
        record: (write: RecordSink) => recordHousehold(write, made.household, made.random),
      };
    }
  }

  function* enterprises() {
    for (const [index, one] of founded.entries()) {
      const employees = county.enterprises.employees(one.enterprise.creditCode);
      const books = enterpriseBooks(one.enterprise, employees, random(seed ^ 0x746178, index));
      const details = { ...one, employees, books, unlicensed: one.enterprise === shiweiFoods };
      yield {
        ...one,
        record: (write: RecordSink) => {
          recordEnterprise(write, one.enterprise, details, random(seed ^ 0x6c6963, index));
          recordLoans(write, one.enterprise, random(seed ^ 0x6c6f61, index));
        },
      };
    }
  }

  return { county, appointments: staff.appointments, households, enterprises };
}
