import { employerOf } from "../enterprises/enterprise-register.ts";
import { precisionMachinery, shiweiBakery, shiweiFoods } from "../enterprises/named-enterprises.ts";
import { vehicle } from "../people/belongings.ts";
import type { County } from "../people/county.ts";
import { found } from "../people/enterprise-owner.ts";
import { birthOfChild, marry } from "../people/marriage.ts";
import { someNamed } from "../people/new-person.ts";
import type { Household } from "../people/person.ts";
import { schoolOf } from "../people/schooling.ts";
import { dayOf } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import { at, card, castHousehold, castPerson, employ, openFund } from "./cast-person.ts";
import { residents } from "./residents.ts";

export function otherResidents(county: County, r: Random): Household[] {
  return [
    chenFamily(county, r),
    zhaoMin(county, r),
    heFamily(county, r),
    wuGuiying(county, r),
    liWei(county, r),
    fengXue(county, r),
    qianGuodong(county, r),
  ];
}

function chenFamily(county: County, r: Random): Household {
  const zhiqiang = castPerson(county, r, residents.chenZhiqiang);
  const li = castPerson(county, r, residents.liuLi);
  const haoyu = castPerson(county, r, residents.chenHaoyu);
  marry(zhiqiang, li, dayOf("2013-02-14"));
  birthOfChild(zhiqiang, li, haoyu);
  employ(zhiqiang, employerOf(precisionMachinery), "数控车工", "2012-07-02", 680_000);
  openFund(zhiqiang, 6_120_000, dayOf("2014-01-01"));
  zhiqiang.cards = [card("01986032700001", "social-security")];
  zhiqiang.injury = {
    on: dayOf("2026-02-11"),
    reportedOn: dayOf("2026-02-13"),
    place: "云溪精工机械有限公司二号车间",
    description: "2026年2月11日9时40分许，在二号车间操作数控车床更换夹具时右手被卡盘夹伤。",
    diagnosis: "右手食指、中指近节指骨开放性骨折",
    hospital: "云溪县人民医院",
    finding: "reported",
  };
  li.work = { kind: "flexible", since: dayOf("2019-01-01") };
  li.cards = [card("01988061500001")];
  const place = at("石桥社区", "桥东小区8幢1单元602室");
  haoyu.work = schoolOf(r, haoyu, place.town);
  return castHousehold(
    county,
    place,
    [
      { person: zhiqiang, relation: "head" },
      { person: li, relation: "spouse" },
      { person: haoyu, relation: "child" },
    ],
    "2013-06-01",
  );
}

/** Her bakery has all its permits, her new company none yet. */
function zhaoMin(county: County, r: Random): Household {
  const person = castPerson(county, r, residents.zhaoMin);
  found(person, shiweiBakery);
  found(person, shiweiFoods);
  person.cards = [card("01989091200001")];
  person.licence = { vehicleClass: "C1", firstIssuedOn: dayOf("2012-03-05") };
  return castHousehold(county, at("城东社区", "东苑小区15幢2单元803室"), [{ person, relation: "head" }], "2019-08-01");
}

function heFamily(county: County, r: Random): Household {
  const ting = castPerson(county, r, residents.zhouTing);
  const jun = castPerson(county, r, residents.heJun);
  const baby = castPerson(county, r, residents.heRuoxi);
  marry(jun, ting, dayOf("2023-05-20"));
  birthOfChild(jun, ting, baby);
  ting.unclaimed = true;
  employ(ting, county.enterprises.someEmployer(r), "会计", "2019-07-15", 480_000);
  ting.cards = [card("01996073000001", "social-security")];
  employ(jun, county.enterprises.someEmployer(r), "仓管员", "2018-03-01", 520_000);
  jun.cards = [card("01995021100001")];
  return castHousehold(
    county,
    at("柳林社区", "柳林新村11幢1单元401室"),
    [
      { person: jun, relation: "head" },
      { person: ting, relation: "spouse" },
      { person: baby, relation: "child" },
    ],
    "2023-09-01",
  );
}

/** Entitled to the old-age allowance and to both subsidies for disabled people; nobody has claimed them. */
function wuGuiying(county: County, r: Random): Household {
  const person = castPerson(county, r, residents.wuGuiying);
  person.unclaimed = true;
  person.work = { kind: "retired", pension: "resident", since: dayOf("2011-07-01"), monthlyFen: 21_500 };
  person.disability = { category: "physical", grade: 2, issuedOn: dayOf("2019-09-18") };
  person.cards = [card("01942110500001", "social-security")];
  const spouse = someNamed(county, r, { sex: "male", bornOn: dayOf("1940-03-03"), surname: "周" });
  person.marriage = { status: "widowed", spouse, on: dayOf("1964-10-01"), endedOn: dayOf("2018-12-20") };
  const household = castHousehold(county, at("杨柳村", "4组17号"), [{ person, relation: "head" }], "1964-10-01");
  household.aid = { category: "subsistence", since: dayOf("2020-04-01") };
  household.landMu = 1.8;
  return household;
}

/** His card and the inspection of his car run out within three months. */
function liWei(county: County, r: Random): Household {
  const person = castPerson(county, r, residents.liWei);
  person.work = { kind: "flexible", since: dayOf("2020-03-01") };
  person.idCardValidTo = dayOf("2026-05-16");
  person.cards = [card("01990041600001")];
  person.licence = { vehicleClass: "C1", firstIssuedOn: dayOf("2011-06-18") };
  const car = vehicle(r, dayOf("2022-04-20"));
  person.vehicles = [
    {
      ...car,
      plate: "云AL1990",
      kind: "small-car",
      brand: "清风 1.5L 轿车",
      energy: "petrol",
      violations: 0,
      inspectionValidTo: dayOf("2026-04-30"),
    },
  ];
  return castHousehold(county, at("南门社区", "南门新村7幢1单元203室"), [{ person, relation: "head" }], "2016-10-01");
}

function fengXue(county: County, r: Random): Household {
  const person = castPerson(county, r, residents.fengXue);
  employ(person, county.enterprises.someEmployer(r), "质检员", "2016-04-05", 510_000);
  if (person.work.kind === "employee") {
    person.work = {
      ...person.work,
      kind: "unemployed",
      lostOn: dayOf("2026-02-06"),
      involuntary: true,
      registeredOn: dayOf("2026-02-12"),
    };
  }
  person.cards = [card("01991120200001", "social-security")];
  return castHousehold(county, at("西河村", "2组45号"), [{ person, relation: "head" }], "1991-12-02");
}

function qianGuodong(county: County, r: Random): Household {
  const person = castPerson(county, r, residents.qianGuodong);
  found(person, precisionMachinery);
  person.cards = [card("01971020800001")];
  return castHousehold(county, at("石桥社区", "石桥新区1幢1单元801室"), [{ person, relation: "head" }], "2005-03-01");
}
