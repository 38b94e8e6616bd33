import { isBankCard, isCreditCode, isMobile, parseResidentId } from "@zhida/china-ids";
import fc from "fast-check";
import { expect, test } from "vitest";
import { epochDay } from "./demo-epoch.ts";
import { publicEmployers } from "./enterprises/employer.ts";
import { ageOf } from "./people/new-person.ts";
import type { Household, Person } from "./people/person.ts";
import { population } from "./population.ts";
import { yearsAfter, yearsBetween } from "./seeded/calendar.ts";

const county = (size: number, seed?: number) => {
  const made = population(size, seed);
  const households: Household[] = [...made.households()].map(({ household }) => household);
  const people = households.flatMap(({ members }) => members.map(({ person }) => person));
  return { made, households, people, enterprises: [...made.enterprises()] };
};

const large = county(6000);

test("a county has exactly as many people as it was asked for", () => {
  for (const size of [300, 777, 6000]) {
    expect((size === 6000 ? large : county(size)).people).toHaveLength(size);
  }
  expect(() => population(50)).toThrow("at least");
});

test("every number of a person is valid, says birth and sex, and belongs to nobody else", () => {
  const numbers: string[] = [];
  for (const { idNumber, sex, bornOn, phone, cards } of large.people) {
    const parsed = parseResidentId(idNumber);
    expect(parsed.ok && parsed.value).toMatchObject({ division: "990122", sex });
    expect(parsed.ok && Date.parse(parsed.value.birthDate) / 86_400_000).toBe(bornOn);
    numbers.push(idNumber, ...(phone ? [phone] : []), ...cards.map((card) => card.number));
    if (phone) expect(isMobile(phone)).toBe(true);
    for (const card of cards) expect(isBankCard(card.number), card.number).toBe(true);
  }
  expect(new Set(numbers).size).toBe(numbers.length);
});

test("families hold together, whatever the seed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      for (const person of county(420, seed).people) checkFamily(person);
    }),
    { numRuns: 25 },
  );
  for (const person of large.people) checkFamily(person);
});

function checkFamily(person: Person): void {
  expect(person.bornOn, person.name).toBeLessThan(epochDay);
  for (const child of person.children) {
    expect(yearsBetween(person.bornOn, child.bornOn), `${person.name} and ${child.name}`).toBeGreaterThanOrEqual(16);
  }
  const { marriage } = person;
  if (!marriage) return;
  expect(marriage.on, person.name).toBeGreaterThanOrEqual(yearsAfter(person.bornOn, person.sex === "male" ? 22 : 20));
  expect(marriage.on, person.name).toBeLessThan(epochDay);
  if (marriage.endedOn !== undefined) expect(marriage.endedOn, person.name).toBeGreaterThan(marriage.on);
}

test("spouses name each other, and every married spouse lives in the county", () => {
  const byNumber = new Map(large.people.map((person) => [person.idNumber, person]));
  for (const { marriage, idNumber } of large.people) {
    if (marriage?.status !== "married") continue;
    expect(byNumber.get(marriage.spouse.idNumber)?.marriage?.spouse.idNumber).toBe(idNumber);
  }
});

test("homes belong to people of the county, are bought after coming of age and before today", () => {
  const people = new Set(large.people);
  for (const home of large.households.flatMap(({ homes }) => homes)) {
    expect(home.owners.every((owner) => people.has(owner))).toBe(true);
    if (home.contract) expect(home.contract.signedOn).toBeLessThan(epochDay);
    if (home.titledOn !== undefined) expect(home.titledOn).toBeLessThan(epochDay);
    if (home.loan) expect(home.loan.borrower.fund, "a fund loan needs a fund account").toBeDefined();
  }
});

test("every enterprise has a grown-up legal representative and a valid code", () => {
  expect(large.enterprises).toHaveLength(large.made.county.enterprises.count + 3);
  const codes = large.enterprises.map(({ enterprise }) => enterprise.creditCode);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { enterprise, representative } of large.enterprises) {
    expect(isCreditCode(enterprise.creditCode), enterprise.name).toBe(true);
    expect(ageOf(representative)).toBeGreaterThanOrEqual(18);
    expect(enterprise.establishedOn).toBeLessThan(epochDay);
  }
});

test("whoever is employed works for a registered enterprise or a public body, and is of age", () => {
  const employers = new Set([
    ...large.enterprises.map(({ enterprise }) => enterprise.creditCode),
    ...publicEmployers.map(({ creditCode }) => creditCode),
  ]);
  for (const person of large.people) {
    const { work, fund } = person;
    if (work.kind === "employee" || work.kind === "unemployed") {
      expect(employers.has(work.employer.creditCode), work.employer.name).toBe(true);
      expect(yearsBetween(person.bornOn, work.since), person.name).toBeGreaterThanOrEqual(17);
    }
    if (fund) expect(employers.has(fund.employer.creditCode), fund.employer.name).toBe(true);
    if (work.kind === "pupil") expect(ageOf(person)).toBeLessThan(20);
  }
});

test("cast and staff are the same people in a county of any size", () => {
  const staffOf = (size: number) =>
    population(size).appointments.map(({ person, office }) => [
      person.id,
      person.idNumber,
      person.name,
      office.organisation,
    ]);
  expect(staffOf(300)).toEqual(staffOf(5000));
});

test("the county is neither all old nor all young", () => {
  const share = (test: (age: number) => boolean) =>
    large.people.filter((person) => test(ageOf(person))).length / large.people.length;
  expect(share((age) => age < 18)).toBeGreaterThan(0.12);
  expect(share((age) => age < 18)).toBeLessThan(0.3);
  expect(share((age) => age >= 60)).toBeGreaterThan(0.15);
  expect(share((age) => age >= 60)).toBeLessThan(0.4);
});
