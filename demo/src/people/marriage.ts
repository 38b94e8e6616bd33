import { epochDay } from "../demo-epoch.ts";
import { type Day, yearsAfter } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { Person } from "./person.ts";

/** Marries two people on a day from which both have reached the age of marriage: 22 for men, 20 for women (民法典 art. 1047). */
export function marry(husband: Person, wife: Person, on: Day): void {
  husband.marriage = { status: "married", spouse: wife, on };
  wife.marriage = { status: "married", spouse: husband, on };
}

/** A day on which the two may have married, no later than `before`. */
export function weddingDay(random: Random, husband: Person, wife: Person, before: Day = epochDay - 30): Day {
  const earliest = Math.max(yearsAfter(husband.bornOn, 22), yearsAfter(wife.bornOn, 20));
  const latest = Math.min(before, earliest + 365 * 8);
  return latest <= earliest ? Math.min(earliest, before) : random.int(earliest, latest);
}

export function birthOfChild(father: Person | undefined, mother: Person | undefined, child: Person): void {
  if (father) {
    child.father = father;
    father.children.push(child);
  }
  if (mother) {
    child.mother = mother;
    mother.children.push(child);
  }
}
