import { publicEmployer } from "../enterprises/employer.ts";
import type { County } from "../people/county.ts";
import { birthOfChild, marry } from "../people/marriage.ts";
import type { Home, Household, Person } from "../people/person.ts";
import type { Address } from "../places/address.ts";
import { dayOf } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { CastMember } from "./cast.ts";
import { at, card, cardEndingIn, castHousehold, castPerson, employ, openFund } from "./cast-person.ts";
import { residents } from "./residents.ts";

/** 林晓梅 and her husband, her parents, and four who meet with difficulties when they withdraw. */
export function homeBuyers(county: County, r: Random): Household[] {
  return [...linFamily(county, r), shenYue(county, r), guoPeng(county, r), dingLan(county, r), pengTao(county, r)];
}

function linFamily(county: County, r: Random): Household[] {
  const xiaomei = castPerson(county, r, residents.linXiaomei);
  const zhe = castPerson(county, r, residents.fangZhe);
  const father = castPerson(county, r, residents.linJianguo);
  const mother = castPerson(county, r, residents.wangXiuqin);
  marry(zhe, xiaomei, dayOf("2021-10-08"));
  marry(father, mother, dayOf("1979-01-28"));
  birthOfChild(father, mother, xiaomei);

  employ(xiaomei, publicEmployer("云溪县人民医院"), "护士", "2016-08-01", 720_000);
  openFund(xiaomei, 14_862_035, dayOf("2016-08-01"));
  xiaomei.cards = [card("01994051800001")];
  xiaomei.degree = {
    level: "bachelor",
    school: "云岭医学院",
    major: "护理学",
    graduatedOn: dayOf("2016-07-01"),
  };
  xiaomei.licence = { vehicleClass: "C2", firstIssuedOn: dayOf("2018-05-20") };
  employ(zhe, publicEmployer("云溪县水务局"), "科员", "2017-09-01", 650_000);
  openFund(zhe, 9_215_400, dayOf("2017-09-01"));
  zhe.cards = [card("01992110300001")];

  father.work = { kind: "retired", pension: "employee", since: dayOf("2013-08-09"), monthlyFen: 342_600 };
  father.cards = [card("01953080900001", "social-security")];
  mother.work = { kind: "retired", pension: "employee", since: dayOf("2005-04-22"), monthlyFen: 281_300 };
  mother.cards = [card("01955042200001", "social-security")];

  const young = castHousehold(county, at("城东社区", "溪畔雅居3幢2单元1102室"), couple(zhe, xiaomei), "2021-11-01");
  young.homes = [newFlat([xiaomei, zhe], young.address, "YX2025012618", "2025-12-18", 68_500_000)];
  const old = castHousehold(county, at("石桥社区", "石桥新区6幢1单元302室"), couple(father, mother), "1998-05-01");
  return [young, old];
}

/** Two residence addresses and two cards: both are shown and she chooses. */
function shenYue(county: County, r: Random): Household {
  const person = buyer(county, r, residents.shenYue, "云溪县实验小学", "教师", 10_438_200);
  const place = at("城西社区", "金桂苑12幢1单元704室");
  person.contactAddress = "云岭省清江市云溪县云溪镇北关社区翠竹苑5幢2单元301室";
  person.cards = [card("01993031400001"), card("01993031400002", "debit", "云岭银行云溪支行")];
  return single(county, person, place, "YX2026003307", "2026-01-12", 59_800_000);
}

/** The sandbox bank turns the first payment to this card away. */
function guoPeng(county: County, r: Random): Household {
  const person = buyer(county, r, residents.guoPeng, "云溪县交通运输局", "科员", 12_077_900);
  person.cards = [cardEndingIn("990025")];
  return single(county, person, at("溪口社区", "溪口名邸2幢1单元1601室"), "YX2025011940", "2025-12-02", 72_300_000);
}

function dingLan(county: County, r: Random): Household {
  const person = buyer(county, r, residents.dingLan, "云溪县第一小学", "教师", 8_840_600);
  person.cards = [];
  return single(county, person, at("南门社区", "锦绣家园9幢2单元501室"), "YX2026001582", "2026-01-06", 55_200_000);
}

function pengTao(county: County, r: Random): Household {
  const person = buyer(county, r, residents.pengTao, "云溪县农业农村局", "科员", 15_320_800);
  if (person.fund) Object.assign(person.fund, { status: "frozen", frozenReason: "人民法院协助冻结通知" });
  person.cards = [card("01987100600001")];
  return single(county, person, at("北关社区", "北关小区4幢3单元402室"), "YX2025010077", "2025-11-20", 61_700_000);
}

function buyer(county: County, r: Random, who: CastMember, employer: string, post: string, balanceFen: number): Person {
  const person = castPerson(county, r, who);
  employ(person, publicEmployer(employer), post, "2017-09-01", 630_000);
  openFund(person, balanceFen, dayOf("2017-09-01"));
  return person;
}

function single(
  county: County,
  person: Person,
  place: Address,
  contract: string,
  signedOn: string,
  priceFen: number,
): Household {
  const household = castHousehold(county, place, [{ person, relation: "head" }], "2020-05-01");
  household.homes = [newFlat([person], place, contract, signedOn, priceFen)];
  return household;
}

const couple = (husband: Person, wife: Person): Household["members"] => [
  { person: husband, relation: "head" },
  { person: wife, relation: "spouse" },
];

/** A new flat, its contract filed and its title still to come; 30 % paid, the rest by mortgage. */
function newFlat(owners: Person[], place: Address, number: string, signedOn: string, priceFen: number): Home {
  return {
    owners,
    address: place,
    areaM2: 108.6,
    acquiredBy: "purchase",
    contract: {
      number,
      kind: "new",
      signedOn: dayOf(signedOn),
      priceFen,
      paidFen: Math.round(priceFen * 0.3),
      mortgage: true,
      seller: "云溪县溪畔置业有限公司",
    },
  };
}
