import type { Sex } from "@zhida/identity/contract";
import { type Day, dayFrom, iso } from "../seeded/calendar.ts";

/**
 * The day of reaching the statutory retirement age, as it rises step by step from 2025-01-01: men 60 → 63 and women of 55 → 58
 * by one month every four months of birth, women of 50 → 55 by one month every two
 * (国务院关于渐进式延迟法定退休年龄的办法, 2024).
 */
export function retirementDay(sex: Sex, bornOn: Day, post: "cadre" | "worker"): Day {
  const [year, month, date] = iso(bornOn).split("-").map(Number) as [number, number, number];
  const rule = sex === "male" ? rules.male : rules[post];
  const late = year * 12 + month - rule.firstAffected;
  const delay = late < 0 ? 0 : Math.min(rule.most, Math.floor(late / rule.every) + 1);
  const months = year * 12 + month - 1 + rule.age * 12 + delay;
  return dayFrom(Math.floor(months / 12), (months % 12) + 1, Math.min(date, 28));
}

const rules = {
  male: { age: 60, firstAffected: 1965 * 12 + 1, every: 4, most: 36 },
  cadre: { age: 55, firstAffected: 1970 * 12 + 1, every: 4, most: 36 },
  worker: { age: 50, firstAffected: 1975 * 12 + 1, every: 2, most: 60 },
};
