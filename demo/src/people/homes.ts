import { epochDay } from "../demo-epoch.ts";
import { type Address, someAddress } from "../places/address.ts";
import { communities } from "../places/communities.ts";
import { type Day, dayFrom, yearOf, yearsAfter } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import { ageOf, someSurname } from "./new-person.ts";
import type { Home, Household, Person } from "./person.ts";

const urbanCommunities = communities.filter(({ urban }) => urban);
const contractsFiledSince = dayFrom(2016, 1, 1);

/** The home a household owns or rents, and perhaps a new flat it has just bought. */
export function giveHome(random: Random, household: Household): void {
  const owners = ownersOf(household);
  const first = owners[0];
  if (!first || ageOf(first) < 22) return;
  if (!household.address.community.urban) {
    if (random.chance(0.86)) household.homes.push(homestead(random, household, first));
    if (random.chance(0.05)) household.homes.push(bought(random, owners, flat(random), recently(random)));
    return;
  }
  if (random.chance(0.76)) {
    const on = random.int(Math.max(yearsAfter(first.bornOn, 22), epochDay - 7600), epochDay - 30);
    household.homes.push(bought(random, owners, household.address, on));
    if (random.chance(0.035)) household.homes.push(bought(random, owners, flat(random), recently(random)));
  } else if (random.chance(0.6)) {
    household.rent = {
      landlord: someSurname(random) + random.pick(["建国", "秀英", "伟", "丽", "国平", "春燕"]),
      monthlyFen: random.int(5, 22) * 10_000,
      from: epochDay - random.int(20, 700),
    };
  }
}

const flat = (random: Random): Address => someAddress(random, random.pick(urbanCommunities));
const recently = (random: Random): Day => epochDay - random.int(15, 700);

const ownersOf = ({ members }: Household): Person[] =>
  members.filter(({ relation }) => relation === "head" || relation === "spouse").map(({ person }) => person);

function homestead(random: Random, household: Household, owner: Person): Home {
  return {
    owners: [owner],
    address: household.address,
    areaM2: random.int(90, 240),
    acquiredBy: random.chance(0.2) ? "inheritance" : "self-built",
    titledOn: random.int(dayFrom(2014, 1, 1), dayFrom(2024, 12, 31)),
  };
}

/** A flat bought on that day; a new one gets its title when it is handed over, a year and a half later. */
export function bought(random: Random, owners: Person[], address: Address, signedOn: Day): Home {
  const areaM2 = random.int(6200, 14_800) / 100;
  const isNew = random.chance(0.6);
  const priceFen = Math.round((areaM2 * random.int(4200, 7600)) / 1000) * 100_000;
  const mortgage = random.chance(0.6);
  const handedOver = signedOn + (isNew ? 540 : 25);
  const [buyer] = owners;
  const home: Home = { owners, address, areaM2, acquiredBy: "purchase" };
  if (handedOver < epochDay) home.titledOn = handedOver;
  if (signedOn >= contractsFiledSince) {
    home.contract = {
      number: `YX${yearOf(signedOn)}${random.digits(6)}`,
      kind: isNew ? "new" : "second-hand",
      signedOn,
      priceFen,
      paidFen: mortgage ? Math.round((priceFen * random.int(25, 45)) / 10_000_000) * 100_000 : priceFen,
      mortgage,
      seller: isNew
        ? random.pick(developers)
        : `${someSurname(random)}${random.pick(["国平", "志华", "丽萍", "春燕"])}`,
    };
  }
  if (mortgage && buyer?.fund && random.chance(0.55)) {
    home.loan = {
      borrower: buyer,
      principalFen: Math.min(50_000_000, Math.round((priceFen * 0.5) / 1_000_000) * 1_000_000),
      startOn: signedOn + 45,
      years: random.pick([10, 15, 20, 25]),
      overdueMonths: random.chance(0.02) ? random.int(1, 4) : 0,
    };
  }
  if (home.loan && home.loan.startOn > epochDay) delete home.loan;
  return home;
}

const developers = ["云溪县溪畔置业有限公司", "清江锦绣房地产开发有限公司", "云溪县鹭湖置地有限公司"];
