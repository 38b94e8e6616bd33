import { epochDayOf, parseDate } from "@zhida/feel";
import type { Facts } from "@zhida/policy-index";
import type { SyntheticCondition, SyntheticPolicy } from "@zhida/policy-index/testing";

export const TODAY = epochDayOf(2026, 3, 2);

/** Written by hand for these conditions: what index and peers must agree with. An absent fact fits nothing. */
export function holds({ conditions }: SyntheticPolicy, facts: Facts): boolean {
  return conditions.every((condition) => holdsOf(condition, facts[condition.fact]));
}

function holdsOf(condition: SyntheticCondition, value: Facts[string]): boolean {
  if (value === undefined || value === null) return false;
  switch (condition.kind) {
    case "is":
      return value === condition.value;
    case "among":
      return condition.values.includes(String(value)) !== condition.negated;
    case "between":
      return Number(value) >= condition.from && Number(value) <= condition.to;
    case "age":
      return (parseDate(String(value))?.epochDay ?? Infinity) <= lastBirthDay(condition.years);
    case "compare": {
      const number = Number(value);
      if (condition.operator === "<") return number < condition.value;
      if (condition.operator === "<=") return number <= condition.value;
      return condition.operator === ">" ? number > condition.value : number >= condition.value;
    }
  }
}

/** Who is born on 2 March so many years ago is just old enough on 2 March. */
export function lastBirthDay(years: number): number {
  return epochDayOf(2026 - years, 3, 2);
}

/** Facts as peers take them: birth dates as numbers, so that they need no date arithmetic either. */
export function peerFacts(facts: Facts): Record<string, unknown> {
  const flat = Object.entries(facts).map(([name, value]) => {
    const date = typeof value === "string" ? parseDate(value) : null;
    return [name.slice("subject.".length), date === null ? value : date.epochDay];
  });
  return Object.fromEntries(flat);
}
