import { makeBankCard } from "@zhida/china-ids";
import { epochDay } from "../demo-epoch.ts";
import { type Day, dayFrom, monthsBetween, yearOf, yearsAfter } from "../seeded/calendar.ts";
import { type Random, weighted } from "../seeded/random.ts";
import { ageOf } from "./new-person.ts";
import type { BankCard, Fund, Person, Vehicle } from "./person.ts";

/** Card numbers begin with 9901, which no card scheme has been given. */
export const cardNumber = (digits: string): string => makeBankCard(`9901${digits}`);

const banks = ["清江农村商业银行云溪支行", "云岭银行云溪支行", "清江村镇银行"];

export function giveCards(random: Random, person: Person): void {
  if (ageOf(person) < 16 || !random.chance(0.96)) return;
  const openedFrom = Math.max(yearsAfter(person.bornOn, 16), epochDay - 4400);
  const card = (kind: BankCard["kind"]): BankCard => ({
    kind,
    bank: random.pick(banks),
    number: cardNumber(random.digits(14)),
    openedOn: random.int(openedFrom, epochDay - 10),
  });
  person.cards = [card("social-security")];
  if (random.chance(0.35)) person.cards.push(card("debit"));
}

/** The provident fund of an employee: public bodies all pay it, companies some. */
export function giveFund(random: Random, person: Person): void {
  const { work } = person;
  if (work.kind !== "employee" && work.kind !== "unemployed") return;
  if (!random.chance(work.employer.sector === "public" ? 0.98 : 0.42)) return;
  const rate = work.employer.sector === "public" ? 24 : random.pick([10, 12, 16, 20]);
  const monthlyFen = Math.round((work.wageFen * rate) / 10_000) * 100;
  const to = work.kind === "unemployed" ? work.lostOn : epochDay;
  const months = Math.max(1, monthsBetween(work.since, to));
  const fund: Fund = {
    status: work.kind === "unemployed" ? "sealed" : "normal",
    employer: work.employer,
    openedOn: work.since,
    baseFen: work.wageFen,
    monthlyFen,
    balanceFen: Math.round(monthlyFen * months * (0.55 + random.fraction() * 0.3)),
    withdrawals: [],
  };
  if (months > 40 && random.chance(0.3)) {
    const on = epochDay - random.int(400, Math.min(1500, months * 30 - 200));
    const amountFen = Math.round((fund.balanceFen * random.fraction()) / 200_000) * 100_000 + 500_000;
    fund.withdrawals.push({ reason: random.pick(["rent", "purchase", "loan-repayment"] as const), amountFen, on });
  }
  person.fund = fund;
}

export function giveLicence(random: Random, person: Person): void {
  const age = ageOf(person);
  if (age < 19 || age > 72 || !random.chance(person.sex === "male" ? 0.66 : 0.38)) return;
  const from = Math.max(yearsAfter(person.bornOn, 18) + 60, dayFrom(1990, 1, 1));
  person.licence = {
    vehicleClass: random.draw(classes),
    firstIssuedOn: random.int(from, Math.max(from, Math.min(epochDay - 30, yearsAfter(person.bornOn, 45)))),
  };
}

export function giveVehicle(random: Random, person: Person): void {
  if (!person.licence || !random.chance(0.62)) return;
  const registeredOn = random.int(Math.max(person.licence.firstIssuedOn, epochDay - 4700), epochDay - 15);
  person.vehicles.push(vehicle(random, registeredOn));
}

/** A vehicle first registered on that day, inspected in time (six-year exemption with a mark every two years). */
export function vehicle(random: Random, registeredOn: Day): Vehicle {
  const [kind, brand, energy] = random.draw(models);
  return {
    plate: `云A${random.draw(letters)}${random.digits(4)}`,
    kind,
    brand,
    energy,
    registeredOn,
    inspectionValidTo: random.chance(0.04) ? epochDay - random.int(5, 200) : nextInspection(registeredOn),
    violations: random.chance(0.12) ? random.int(1, 3) : 0,
  };
}

/** Until the tenth year every second year; afterwards every year. */
export function nextInspection(registeredOn: Day): Day {
  const age = yearOf(epochDay) - yearOf(registeredOn);
  const step = age < 10 ? 2 : 1;
  for (let years = step; ; years += step) {
    const due = yearsAfter(registeredOn, years);
    if (due > epochDay) return due;
  }
}

const letters = weighted([..."ABCDEFGHJKLMNPQRSTUVWXYZ"].map((letter) => [letter, 1] as const));

const classes = weighted([
  ["C1", 78],
  ["C2", 14],
  ["B2", 8],
] as const);

const models = weighted<readonly [Vehicle["kind"], string, Vehicle["energy"]]>([
  [["small-car", "清风 1.5L 轿车", "petrol"], 40],
  [["small-car", "云驰 1.4T 轿车", "petrol"], 24],
  [["small-car", "青鸾 EV 轿车", "electric"], 16],
  [["small-car", "云驰 DM 轿车", "hybrid"], 8],
  [["van", "溪运 面包车", "petrol"], 6],
  [["light-truck", "金牛 轻卡", "diesel"], 4],
  [["motorcycle", "飞羽 150", "petrol"], 8],
]);
