import { epochDay } from "../demo-epoch.ts";
import { type Day, yearOf, yearsAfter } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { County } from "./county.ts";
import { birthOfChild, marry, weddingDay } from "./marriage.ts";
import { ageOf, newPerson, someNamed, someSex } from "./new-person.ts";
import type { Named, Person } from "./person.ts";

/** A day on which somebody of that age was born. */
export const birthday = (random: Random, age: number): Day => yearsAfter(epochDay, -age) - random.int(0, 364);

/** Husband and wife, the husband of the given age. */
export function couple(county: County, random: Random, age: number): { husband: Person; wife: Person } {
  const husband = newPerson(county, random, { sex: "male", bornOn: birthday(random, age) });
  const youngest = Math.max(21, age - 6);
  const wife = newPerson(county, random, {
    sex: "female",
    bornOn: birthday(random, Math.max(youngest, age - random.int(-3, 5))),
  });
  marry(husband, wife, weddingDay(random, husband, wife));
  return { husband, wife };
}

/** Children of a marriage who still live at home: born after the wedding, while the mother is 20 to 43, and younger than 24 today. */
export function childrenOf(county: County, random: Random, husband: Person, wife: Person): Person[] {
  const wedding = wife.marriage?.on ?? epochDay;
  const children: Person[] = [];
  let day = Math.max(wedding + random.int(240, 1500), yearsAfter(wife.bornOn, 20));
  for (let nth = 1; nth <= 3; nth++) {
    if (day > epochDay - 20 || day > yearsAfter(wife.bornOn, 43)) break;
    if (!random.chance(nth === 1 ? 0.9 : nth === 2 ? secondChild(day) : 0.08)) break;
    if (day > yearsAfter(epochDay, -24)) {
      const child = newPerson(county, random, { sex: someSex(random), bornOn: day, surname: husband.name.slice(0, 1) });
      birthOfChild(husband, wife, child);
      children.push(child);
    }
    day += random.int(600, 2600);
  }
  return children;
}

/** The husband's parents; one of them may have died. */
export function parentsOf(county: County, random: Random, husband: Person): Person[] {
  const surname = husband.name.slice(0, 1);
  const fatherAge = ageOf(husband) + random.int(24, 33);
  const father = newPerson(county, random, { sex: "male", bornOn: birthday(random, fatherAge), surname });
  const mother = newPerson(county, random, {
    sex: "female",
    bornOn: birthday(random, Math.max(ageOf(husband) + 22, fatherAge - random.int(-1, 4))),
  });
  marry(father, mother, weddingDay(random, father, mother, husband.bornOn - 250));
  birthOfChild(father, mother, husband);
  const survivor = random.chance(Math.max(0, (fatherAge - 62) / 45)) ? mother : undefined;
  if (!survivor) return [father, mother];
  return [widowed(random, survivor, father)];
}

/** The survivor of a marriage that death has ended within the last fifteen years. */
export function widowed(random: Random, survivor: Person, dead: Named): Person {
  const on = survivor.marriage?.on ?? epochDay - 14_000;
  survivor.marriage = {
    status: "widowed",
    spouse: dead,
    on,
    endedOn: Math.max(on + 400, epochDay - random.int(40, 5400)),
  };
  return survivor;
}

/** An old person whose spouse, never a resident of today, has died. */
export function widow(county: County, random: Random, age: number): Person {
  const sex = random.chance(0.72) ? "female" : "male";
  const survivor = newPerson(county, random, { sex, bornOn: birthday(random, age) });
  const other = sex === "female" ? "male" : "female";
  const dead = someNamed(county, random, { sex: other, bornOn: birthday(random, age + random.int(0, 4)) });
  survivor.marriage = { status: "widowed", spouse: dead, on: yearsAfter(survivor.bornOn, random.int(23, 28)) };
  return widowed(random, survivor, dead);
}

/** Few second children while only one was allowed (until 2015). */
const secondChild = (day: Day): number => (yearOf(day) < 2014 ? 0.3 : 0.45);
