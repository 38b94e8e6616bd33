import { schools } from "../organisations/institutions.ts";
import { type Day, dayFrom, dayOf, iso, yearsBetween } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { Person, Stage, Work } from "./person.ts";

/** Where a child of that birthday is in the school year 2025/26; a child starts primary school if six by the end of August. */
export function schoolOf(random: Random, child: { bornOn: Day }, town: string): Work {
  const age = yearsBetween(child.bornOn, lastDayOfAugust);
  if (age < 3) return { kind: "home" };
  const stage = stageAt(age);
  if (!stage) return { kind: "student" };
  if (stage === "kindergarten" && random.chance(0.18)) return { kind: "home" };
  if (stage === "senior" && random.chance(0.06)) return { kind: "home" };
  const { from, firstGrade } = stages[stage];
  return {
    kind: "pupil",
    stage,
    grade: firstGrade + age - from,
    school: schoolFor(random, stage, town),
    enrolledOn: dayFrom(2025 - (age - from), 9, 1),
  };
}

const lastDayOfAugust = dayOf("2025-08-31");

const stages: Record<Stage, { from: number; to: number; firstGrade: number; letter: string }> = {
  kindergarten: { from: 3, to: 5, firstGrade: 1, letter: "K" },
  primary: { from: 6, to: 11, firstGrade: 1, letter: "P" },
  junior: { from: 12, to: 14, firstGrade: 7, letter: "J" },
  senior: { from: 15, to: 17, firstGrade: 10, letter: "S" },
};

function stageAt(age: number): Stage | undefined {
  return (Object.keys(stages) as Stage[]).find((stage) => age >= stages[stage].from && age <= stages[stage].to);
}

/** A school of the own town, else one of the county town. */
function schoolFor(random: Random, stage: Stage, town: string) {
  const all = schools.filter(({ letters }) => letters.startsWith(stages[stage].letter));
  const near = all.filter((school) => school.town === town);
  const central = all.filter((school) => school.town === "990122001");
  return random.pick(near.length > 0 ? near : central);
}

const majors = [
  "会计学",
  "计算机应用",
  "护理学",
  "小学教育",
  "机械制造",
  "法学",
  "汉语言文学",
  "土木工程",
  "农学",
  "市场营销",
];
const universities = ["云岭大学", "清江师范学院", "云岭工学院", "清江职业技术学院", "云岭医学院", "云岭农业大学"];

/** The education somebody completed, more for the young and for the town. */
export function educate(random: Random, person: Person, urban: boolean): void {
  const born = Number(iso(person.bornOn).slice(0, 4));
  if (born < 1945 && random.chance(0.7)) return;
  const bonus = Math.max(0, born - 1955) / 100 + (urban ? 0.18 : 0);
  const level = levelFor(random.fraction() - bonus);
  const [age, school] = graduation[level];
  const away = level !== "junior" && level !== "senior";
  person.degree = {
    level,
    school: away ? random.pick(universities) : school,
    major: away ? random.pick(majors) : "普通教育",
    graduatedOn: dayFrom(born + age, level === "junior" || level === "senior" ? 6 : 7, 1),
  };
}

type Level = NonNullable<Person["degree"]>["level"];

function levelFor(draw: number): Level {
  if (draw < -0.42) return "master";
  if (draw < -0.02) return "bachelor";
  if (draw < 0.16) return "college";
  return draw < 0.5 ? "senior" : "junior";
}

const graduation: Record<Level, [age: number, school: string]> = {
  junior: [16, "云溪县第二中学"],
  senior: [19, "云溪县第一中学"],
  college: [22, ""],
  bachelor: [23, ""],
  master: [26, ""],
};
