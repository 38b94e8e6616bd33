import { address } from "../places/address.ts";
import { communityNamed } from "../places/communities.ts";
import { dayOf } from "../seeded/calendar.ts";
import { creditCodeAt, type Enterprise } from "./enterprise.ts";
import { trades } from "./trades.ts";

const tradeOf = (shop: string) => {
  const found = trades.find((one) => one.shop === shop);
  if (!found) throw new RangeError(`no trade ${shop}`);
  return found;
};

/** The bakery of 赵敏, an individual business; it sells a little more than the VAT exemption of 300,000 yuan a quarter allows. */
export const shiweiBakery: Enterprise = {
  kind: "individual-business",
  name: "云溪县拾味面包店",
  creditCode: creditCodeAt(999_901, "individual-business"),
  trade: tradeOf("烘焙坊"),
  address: address(communityNamed("城东社区"), "人民东路88号"),
  establishedOn: dayOf("2021-04-12"),
  capitalFen: 15_000_000,
  lastReturn: { taxpayerKind: "small-scale", salesLastQuarterFen: 33_600_000, taxableIncomeLastYearFen: 18_600_000 },
};

/** Her company, which makes what the bakery sells, has no food licence yet and sells a little less than the exemption allows. */
export const shiweiFoods: Enterprise = {
  kind: "limited-company",
  name: "云溪拾味食品有限公司",
  creditCode: creditCodeAt(999_902, "limited-company"),
  trade: tradeOf("烘焙坊"),
  address: address(communityNamed("溪口社区"), "滨溪路126号"),
  establishedOn: dayOf("2025-09-16"),
  capitalFen: 100_000_000,
  lastReturn: { taxpayerKind: "small-scale", salesLastQuarterFen: 28_640_000, taxableIncomeLastYearFen: 21_400_000 },
};

/** Where 陈志强 works. */
export const precisionMachinery: Enterprise = {
  kind: "limited-company",
  name: "云溪精工机械有限公司",
  creditCode: creditCodeAt(999_903, "limited-company"),
  trade: tradeOf("五金加工店"),
  address: address(communityNamed("石桥社区"), "桥东路199号"),
  establishedOn: dayOf("2011-06-28"),
  capitalFen: 2_000_000_000,
  lastReturn: { taxpayerKind: "general", salesLastQuarterFen: 2_186_000_000, taxableIncomeLastYearFen: 486_000_000 },
};
