import type { Facts } from "../contract.ts";
import type { FactDefinition } from "../facts/definition.ts";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
const pick = <T>(r: Random, list: readonly T[]): T => list[Math.floor(r() * list.length)] as T;
const codes = ["a", "b", "c", "d", "e"];

/** Twenty facts of all types; few values each, so that limits are met exactly again and again. */
export const randomFacts: readonly FactDefinition[] = Array.from({ length: 20 }, (_, n) => {
  const type = (["number", "text", "date", "boolean", "number"] as const)[n % 5] ?? "number";
  const text = { zh: `事实${n}`, en: `fact ${n}` };
  return {
    name: `person.f${n}`,
    kind: "person",
    type,
    label: text,
    question: text,
    sensitivity: "internal",
    derive: { asked: true },
  };
});

export function randomSubject(r: Random, shares: { absent: number; empty: number }): Facts {
  const facts: Facts = {};
  for (const { name, type } of randomFacts) {
    if (r() < shares.absent) continue;
    if (r() < shares.empty) facts[name] = null;
    else if (type === "number") facts[name] = Math.floor(r() * 12) - 2 + (r() < 0.2 ? 0.5 : 0);
    else if (type === "boolean") facts[name] = r() < 0.5;
    else facts[name] = type === "text" ? pick(r, codes) : randomDay(r);
  }
  return facts;
}

/** Birthdays around the ages that rules ask for, many of them on the very day. */
const randomDay = (r: Random): string => {
  const month = 1 + Math.floor(r() * 4);
  const day = r() < 0.5 ? 1 + Math.floor(r() * 4) : 28;
  return `${1950 + Math.floor(r() * 20)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
};

/** Three to eight conditions, joined by and, or and not. */
export function randomRule(r: Random): string {
  const conditions = Array.from({ length: 3 + Math.floor(r() * 6) }, () => randomCondition(r));
  while (conditions.length > 1) {
    const count = Math.min(conditions.length, 2 + Math.floor(r() * 2));
    const joined = conditions.splice(0, count).join(r() < 0.55 ? " and " : " or ");
    conditions.push(r() < 0.15 ? `not(${joined})` : `(${joined})`);
  }
  return conditions[0] ?? "true";
}

function randomCondition(r: Random): string {
  const { name, type } = pick(r, randomFacts);
  const operator = pick(r, ["<", "<=", ">", ">=", "=", "!="]);
  const number = () => Math.floor(r() * 12) - 2;
  if (type === "boolean") return pick(r, [name, `not(${name})`, `${name} = true`, `${name} = false`]);
  if (type === "text") {
    return pick(r, [
      `${name} = "${pick(r, codes)}"`,
      `${name} != "${pick(r, codes)}"`,
      `${name} in ("a", "${pick(r, codes)}")`,
    ]);
  }
  if (type === "date") {
    const age = `years and months duration(${name}, today()).years`;
    return pick(r, [`${name} ${operator} date("${randomDay(r)}")`, `${age} ${operator} ${55 + Math.floor(r() * 20)}`]);
  }
  const [low, high] = [number(), number()].sort((a, b) => a - b);
  return pick(r, [
    `${name} ${operator} ${number()}`,
    `${name} in [${low}..${high}]`,
    `${name} in (${low}..${high}]`,
    `${name} between ${low} and ${high}`,
    `${name} + 1 ${operator} ${number()}`,
  ]);
}
