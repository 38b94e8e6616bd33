import { epochDay } from "../demo-epoch.ts";
import { publicEmployers } from "../enterprises/employer.ts";
import { type Day, yearsAfter } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { County } from "./county.ts";
import { ageOf } from "./new-person.ts";
import type { Household, Person, Work } from "./person.ts";
import { retirementDay } from "./retirement.ts";
import { educate, schoolOf } from "./schooling.ts";

/** What somebody does all day: school, a job, a business, the fields, retirement. */
export function giveWork(county: County, random: Random, person: Person, household: Household): void {
  const { urban } = household.address.community;
  const age = ageOf(person);
  if (age < 18) {
    person.work = schoolOf(random, person, household.address.town);
    return;
  }
  if (age < 23 && random.chance(0.6)) {
    person.work = { kind: "student" };
    return;
  }
  educate(random, person, urban);
  if (person.degree && person.degree.graduatedOn > epochDay) delete person.degree;
  person.work = retired(random, person, urban) ?? occupation(county, random, person, urban);
}

function retired(random: Random, person: Person, urban: boolean): Work | undefined {
  const post = person.degree?.level === "bachelor" || person.degree?.level === "college" ? "cadre" : "worker";
  const day = retirementDay(person.sex, person.bornOn, post);
  if (random.chance(urban ? 0.72 : 0.12)) {
    if (day > epochDay) return undefined;
    return { kind: "retired", pension: "employee", since: day, monthlyFen: random.int(190_000, 560_000) };
  }
  const sixty = yearsAfter(person.bornOn, 60);
  if (sixty > epochDay) return undefined;
  return { kind: "retired", pension: "resident", since: sixty, monthlyFen: random.int(16_300, 42_000) };
}

function occupation(county: County, random: Random, person: Person, urban: boolean): Work {
  const draw = random.fraction();
  const since = begun(random, person);
  if (urban) {
    if (draw < 0.62) return employed(county, random, person, since, 0.3);
    if (draw < 0.8) return { kind: "flexible", since };
    if (draw < 0.84) return unemployed(county, random, person, since);
    return draw < 0.87 ? { kind: "farmer", since } : { kind: "home" };
  }
  if (draw < 0.28) return employed(county, random, person, since, 0.12);
  if (draw < 0.48) return { kind: "flexible", since };
  if (draw < 0.5) return unemployed(county, random, person, since);
  return draw < 0.9 ? { kind: "farmer", since } : { kind: "home" };
}

function employed(county: County, random: Random, person: Person, since: Day, inPublic: number): Work {
  const studied = person.degree !== undefined && /college|bachelor|master/.test(person.degree.level);
  const employer =
    studied && random.chance(inPublic * 2) ? random.pick(publicEmployers) : county.enterprises.someEmployer(random);
  return { kind: "employee", employer, position: random.pick(employer.posts), since, wageFen: wage(random, studied) };
}

/** Lost a job at a company within the last year. */
function unemployed(county: County, random: Random, person: Person, since: Day): Work {
  const employer = county.enterprises.someEmployer(random);
  const lostOn = epochDay - random.int(5, 330);
  const position = random.pick(employer.posts);
  const began = Math.min(since, lostOn - 200);
  const work: Work = {
    kind: "unemployed",
    employer,
    position,
    since: began,
    wageFen: wage(random, !!person.degree),
    lostOn,
    involuntary: random.chance(0.75),
  };
  if (random.chance(0.6)) work.registeredOn = Math.min(epochDay - 1, lostOn + random.int(4, 50));
  return work;
}

/** Between leaving school and last year. */
function begun(random: Random, person: Person): Day {
  const earliest = Math.max(yearsAfter(person.bornOn, 18), person.degree?.graduatedOn ?? 0);
  const latest = epochDay - 90;
  return earliest >= latest ? latest : random.int(Math.max(earliest, latest - 365 * 18), latest);
}

function wage(random: Random, studied: boolean): number {
  const yuan = (studied ? 4200 : 3100) + random.fraction() ** 2 * (studied ? 8000 : 4500);
  return Math.round(yuan / 10) * 1000;
}
