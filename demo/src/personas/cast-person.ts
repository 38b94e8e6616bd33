import { isBankCard } from "@zhida/china-ids";
import { epochDay } from "../demo-epoch.ts";
import type { Employer } from "../enterprises/employer.ts";
import { cardNumber } from "../people/belongings.ts";
import type { County } from "../people/county.ts";
import { newPerson } from "../people/new-person.ts";
import type { BankCard, Fund, Household, Members, Person } from "../people/person.ts";
import { type Address, address } from "../places/address.ts";
import { communityNamed } from "../places/communities.ts";
import { type Day, dayOf } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { CastMember } from "./cast.ts";

export function castPerson(county: County, r: Random, { sex, name, idNumber, bornOn, phone }: CastMember): Person {
  const born = dayOf(bornOn);
  const person = newPerson(county, r, { sex, bornOn: born, name, idNumber, ethnicity: "汉族" });
  if (epochDay - born > 14 * 365) person.phone = phone;
  return person;
}

export function castHousehold(county: County, place: Address, members: Members, since: string): Household {
  return { number: county.householdNumber(), address: place, members, homes: [], movedOn: dayOf(since) };
}

export const at = (community: string, door: string): Address => address(communityNamed(community), door);

const ruralBank = "清江农村商业银行云溪支行";

export const card = (digits: string, kind: BankCard["kind"] = "debit", bank = ruralBank): BankCard => ({
  kind,
  bank,
  number: cardNumber(digits),
  openedOn: dayOf("2019-03-11"),
});

/** A valid card number with that ending: the sandbox bank plays out what the ending says. */
export function cardEndingIn(ending: string): BankCard {
  for (let digit = 0; digit <= 9; digit++) {
    const number = `9901077${digit}00000${ending}`;
    if (isBankCard(number)) return { kind: "debit", bank: ruralBank, number, openedOn: dayOf("2020-06-01") };
  }
  throw new RangeError(`no card number ends in ${ending}`);
}

export function employ(person: Person, employer: Employer, position: string, since: string, wageFen: number): void {
  person.work = { kind: "employee", employer, position, since: dayOf(since), wageFen };
}

/** A provident fund account in good order, 12 % of the wage from each side. */
export function openFund(person: Person, balanceFen: number, openedOn: Day): Fund {
  if (person.work.kind !== "employee") throw new RangeError("only employees have a fund account here");
  const { employer, wageFen } = person.work;
  const fund: Fund = {
    status: "normal",
    employer,
    openedOn,
    baseFen: wageFen,
    monthlyFen: Math.round(wageFen * 0.24),
    balanceFen,
    withdrawals: [],
  };
  person.fund = fund;
  return fund;
}
