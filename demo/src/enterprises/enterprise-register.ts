import type { Random } from "../seeded/random.ts";
import type { Employer } from "./employer.ts";
import { type Enterprise, enterpriseAt } from "./enterprise.ts";
import { precisionMachinery } from "./named-enterprises.ts";

/** All enterprises of one seeding: who employs, and how many people each came to insure. */
export interface EnterpriseRegister {
  count: number;
  at(index: number): Enterprise;
  /** The next enterprise without a legal representative, once `progress` (0 to 1) of the county has been made. */
  claim(progress: number): Enterprise | undefined;
  /** An employer, the larger the likelier. */
  someEmployer(random: Random): Employer;
  hired(creditCode: string): void;
  employees(creditCode: string): number;
}

export function enterpriseRegister(seed: number, population: number): EnterpriseRegister {
  const count = Math.max(8, Math.floor(population / 30));
  const companies: number[] = [];
  for (let i = 0; i < count; i++) if (enterpriseAt(seed, i).kind === "limited-company") companies.push(i);
  const hires = new Map<string, number>();
  let claimed = 0;
  return {
    count,
    claim: (progress) => (claimed < Math.min(count, count * progress) ? enterpriseAt(seed, claimed++) : undefined),
    at: (index) => enterpriseAt(seed, index),
    someEmployer: (random) => {
      if (random.chance(0.01)) return employerOf(precisionMachinery);
      const rank = Math.floor(companies.length * random.fraction() ** 2.4);
      return employerOf(enterpriseAt(seed, companies[rank] ?? 0));
    },
    hired: (creditCode) => void hires.set(creditCode, (hires.get(creditCode) ?? 0) + 1),
    employees: (creditCode) => hires.get(creditCode) ?? 0,
  };
}

export const employerOf = ({ name, creditCode, trade }: Enterprise): Employer => ({
  name,
  creditCode,
  sector: "company",
  posts: trade.builds ? builders : trade.transport ? drivers : trade.innovates ? makers : sellers,
});

const builders = ["施工员", "瓦工", "电工", "安全员", "资料员"];
const drivers = ["货运驾驶员", "调度员", "装卸工"];
const makers = ["数控车工", "装配工", "质检员", "工程师", "仓管员", "会计"];
const sellers = ["营业员", "收银员", "厨师", "服务员", "会计", "店长"];
