import { epochDay } from "../demo-epoch.ts";
import { dayFrom, yearOf, yearsAfter } from "../seeded/calendar.ts";
import { type Random, weighted } from "../seeded/random.ts";
import { ageOf } from "./new-person.ts";
import type { DisabilityCategory, Household, Person } from "./person.ts";

/** Disability (6 in 100, more with age) and past military service. */
export function giveHistory(random: Random, person: Person): void {
  const age = ageOf(person);
  if (age >= 4 && random.chance(0.025 + Math.max(0, age - 45) * 0.0012)) {
    person.disability = {
      category: random.draw(categories),
      grade: random.draw(grades),
      issuedOn: epochDay - random.int(200, 3500),
    };
  }
  if (person.sex === "male" && age >= 24 && random.chance(0.03)) {
    const from = dayFrom(yearOf(person.bornOn) + 19, random.pick([3, 9]), 15);
    const to = yearsAfter(from, random.pick([2, 2, 5, 8, 12]));
    if (to < epochDay) person.service = { from, to };
  }
}

/** Social assistance: likelier in the villages, for the old alone and the severely disabled. */
export function giveAid(random: Random, household: Household): void {
  const people = household.members.map(({ person }) => person);
  const severe = people.some(({ disability }) => disability && disability.grade <= 2);
  const old = people.every((person) => ageOf(person) >= 65);
  const likelihood = (household.address.community.urban ? 0.012 : 0.035) + (severe ? 0.25 : 0) + (old ? 0.06 : 0);
  if (people.some(({ work }) => work.kind === "employee") || !random.chance(likelihood)) return;
  const category =
    old && people.length === 1 && random.chance(0.3) ? "hardship" : random.chance(0.75) ? "subsistence" : "marginal";
  household.aid = { category, since: epochDay - random.int(60, 1800) };
}

const categories = weighted<DisabilityCategory>([
  ["physical", 46],
  ["hearing", 14],
  ["vision", 12],
  ["intellectual", 10],
  ["mental", 12],
  ["speech", 2],
  ["multiple", 4],
]);

const grades = weighted([
  [1, 14],
  [2, 22],
  [3, 28],
  [4, 36],
] as const);
