import { epochDay } from "../demo-epoch.ts";
import { type Random, weighted } from "../seeded/random.ts";
import type { County } from "./county.ts";
import { birthday, childrenOf, couple, parentsOf, widow } from "./family.ts";
import { birthOfChild, marry } from "./marriage.ts";
import { ageOf, newPerson, someNamed, someSex } from "./new-person.ts";
import type { Members } from "./person.ts";

/** The people of one household, related to its head. */
export function someMembers(county: County, random: Random): Members {
  return random.draw(shapes)(county, random);
}

/** One person alone: fills the county up to its exact size. */
export const alone = (county: County, random: Random): Members => [
  {
    relation: "head",
    person: newPerson(county, random, { sex: someSex(random), bornOn: birthday(random, random.int(22, 40)) }),
  },
];

type Shape = (county: County, random: Random) => Members;

const family: Shape = (county, random) => {
  const { husband, wife } = couple(county, random, random.draw(husbandAges));
  return [
    { person: husband, relation: "head" },
    { person: wife, relation: "spouse" },
    ...childrenOf(county, random, husband, wife).map((person) => ({ person, relation: "child" as const })),
  ];
};

const threeGenerations: Shape = (county, random) => {
  const { husband, wife } = couple(county, random, random.int(28, 48));
  const children = childrenOf(county, random, husband, wife);
  return [
    { person: husband, relation: "head" },
    { person: wife, relation: "spouse" },
    ...children.map((person) => ({ person, relation: "child" as const })),
    ...parentsOf(county, random, husband).map((person) => ({ person, relation: "parent" as const })),
  ];
};

const oldCouple: Shape = (county, random) => {
  const { husband, wife } = couple(county, random, random.int(60, 88));
  return [
    { person: husband, relation: "head" },
    { person: wife, relation: "spouse" },
  ];
};

const oldAlone: Shape = (county, random) => [{ person: widow(county, random, random.int(64, 96)), relation: "head" }];

const singleParent: Shape = (county, random) => {
  const { husband, wife } = couple(county, random, random.int(30, 48));
  const children = childrenOf(county, random, husband, wife);
  const stays = random.chance(0.7) ? wife : husband;
  const leaves = stays === wife ? husband : wife;
  const on = stays.marriage?.on ?? epochDay;
  const left = { name: leaves.name, idNumber: leaves.idNumber };
  const endedOn = Math.min(epochDay - 10, on + random.int(500, 5000));
  stays.marriage = { status: "divorced", spouse: left, on, endedOn };
  return [{ person: stays, relation: "head" }, ...children.map((person) => ({ person, relation: "child" as const }))];
};

/** A grown-up child who has not married lives with the parents. */
const withGrownChild: Shape = (county, random) => {
  const father = newPerson(county, random, { sex: "male", bornOn: birthday(random, random.int(50, 64)) });
  const mother = newPerson(county, random, {
    sex: "female",
    bornOn: birthday(random, ageOf(father) - random.int(0, 3)),
  });
  const age = random.int(18, ageOf(mother) - 25);
  const child = newPerson(county, random, {
    sex: someSex(random),
    bornOn: birthday(random, Math.min(age, 33)),
    surname: father.name.slice(0, 1),
  });
  marry(father, mother, child.bornOn - random.int(300, 700));
  birthOfChild(father, mother, child);
  return [
    { person: father, relation: "head" },
    { person: mother, relation: "spouse" },
    { person: child, relation: "child" },
  ];
};

/** Grandparents bring up a child whose parents work in another city. */
const leftBehind: Shape = (county, random) => {
  const { husband, wife } = couple(county, random, random.int(56, 68));
  const age = random.int(3, 14);
  const surname = husband.name.slice(0, 1);
  const child = newPerson(county, random, { sex: someSex(random), bornOn: birthday(random, age), surname });
  child.father = someNamed(county, random, {
    sex: "male",
    bornOn: birthday(random, age + random.int(24, 29)),
    surname,
  });
  child.mother = someNamed(county, random, { sex: "female", bornOn: birthday(random, age + random.int(21, 27)) });
  return [
    { person: husband, relation: "head" },
    { person: wife, relation: "spouse" },
    { person: child, relation: "grandchild" },
  ];
};

const shapes = weighted<Shape>([
  [family, 42],
  [threeGenerations, 15],
  [oldCouple, 11],
  [oldAlone, 7],
  [alone, 9],
  [singleParent, 4],
  [withGrownChild, 9],
  [leftBehind, 3],
]);

const husbandAges = weighted(Array.from({ length: 37 }, (_, i) => [24 + i, i < 4 ? 1 : i < 24 ? 3 : 2] as const));
