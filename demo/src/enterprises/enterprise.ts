import { makeCreditCode } from "@zhida/china-ids";
import { epochDay } from "../demo-epoch.ts";
import { type Address, somePremises } from "../places/address.ts";
import { whereToLive } from "../places/communities.ts";
import type { Day } from "../seeded/calendar.ts";
import { type Random, random, weighted } from "../seeded/random.ts";
import { type Trade, whichTrade } from "./trades.ts";

export type EnterpriseKind = "limited-company" | "individual-business" | "partnership" | "farmers-cooperative";

export interface Enterprise {
  kind: EnterpriseKind;
  name: string;
  creditCode: string;
  trade: Trade;
  address: Address;
  establishedOn: Day;
  capitalFen: number;
  /** What its last returns said; without it the figures are drawn. */
  lastReturn?: {
    taxpayerKind: "small-scale" | "general";
    salesLastQuarterFen: number;
    taxableIncomeLastYearFen: number;
  };
}

/** The enterprise of that number; the same for the same seed, whoever asks and whenever. */
export function enterpriseAt(seed: number, index: number): Enterprise {
  const r = random(seed ^ 0x656e74, index);
  const kind = r.draw(kinds);
  const trade = r.draw(whichTrade);
  const address = somePremises(r, r.draw(whereToLive));
  const brand = r.pick(firstCharacters) + r.pick(secondCharacters);
  return {
    kind,
    trade,
    address,
    name: nameOf(kind, brand, trade, address),
    creditCode: creditCodeAt(index, kind),
    establishedOn: epochDay - Math.floor(60 + r.fraction() ** 2 * 7200),
    capitalFen: capital(r, kind),
  };
}

/** 91 enterprise, 92 individual business, 93 cooperative (GB 32100). */
export function creditCodeAt(index: number, kind: EnterpriseKind): string {
  const type = kind === "individual-business" ? "2" : kind === "farmers-cooperative" ? "3" : "1";
  const organisation = `MA${index.toString(10).padStart(6, "0")}`;
  return makeCreditCode({ registrar: "9", type, division: "990122", organisation });
}

const kinds = weighted<EnterpriseKind>([
  ["limited-company", 45],
  ["individual-business", 48],
  ["farmers-cooperative", 5],
  ["partnership", 2],
]);

function nameOf(kind: EnterpriseKind, brand: string, trade: Trade, { community }: Address): string {
  if (kind === "individual-business") return `云溪县${community.townName}${brand}${trade.shop}`;
  if (kind === "farmers-cooperative") return `云溪县${brand}种植养殖专业合作社`;
  if (kind === "partnership") return `云溪县${brand}${trade.word}合伙企业（普通合伙）`;
  return `云溪县${brand}${trade.word}有限公司`;
}

function capital(r: Random, kind: EnterpriseKind): number {
  const yuan = kind === "individual-business" ? r.int(1, 20) * 10_000 : r.int(1, 100) * 100_000;
  return yuan * 100;
}

const firstCharacters = [..."瑞恒盛宏鼎金福祥永兴泰华丰隆裕德诚信嘉美佳康乐安顺通达远博文智创新星辰云溪翠竹鹭青"];
const secondCharacters = [..."祥源丰泰盛达隆兴昌和顺康诚信泽润元亨利丽美佳欣悦辰晟宇航远博雅轩阁苑坊园林泉"];
