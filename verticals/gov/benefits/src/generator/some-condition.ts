import type { FactValue } from "@zhida/matching/contract";
import type { FactEntry } from "../contract/fact-definition.ts";
import type { Draws } from "./draws.ts";

/** A cell of a decision table about one fact, with a value that it accepts and one that it refuses. */
export type SomeCondition = { fact: FactEntry; cell: string; accepted: FactValue; refused: FactValue };

/** Ages are told from the day on which the examples are worked. */
export const exampleDay = "2026-03-02";

/** What real rules ask of such a fact: a limit, a band, one of the codes, an age. */
export function someCondition(fact: FactEntry, draws: Draws): SomeCondition {
  switch (fact.type) {
    case "boolean": {
      const wanted = draws.chance(0.6);
      return { fact, cell: String(wanted), accepted: wanted, refused: !wanted };
    }
    case "date":
      return { fact, ...age(draws) };
    case "text":
      return { fact, ...codes(fact, draws) };
    case "number":
      return { fact, ...limit(fact, draws) };
  }
}

type Bare = Omit<SomeCondition, "fact">;

function age(draws: Draws): Bare {
  const years = draws.int(1, 60);
  const before = (distance: number) => `${Number(exampleDay.slice(0, 4)) - distance}${exampleDay.slice(4)}`;
  const [longAgo, lately] = [before(years + 1), before(years - 1)];
  return draws.chance(0.5)
    ? { cell: `<= today() - duration("P${years}Y")`, accepted: longAgo, refused: lately }
    : { cell: `> today() - duration("P${years}Y")`, accepted: lately, refused: longAgo };
}

function codes({ name, values = [] }: FactEntry, draws: Draws): Bare {
  const all = values.map(({ code }) => code);
  if (all.length < 2) throw new RangeError(`${name} has fewer than two codes`);
  const accepted = draws.pick(all);
  const refused = draws.pick(all.filter((code) => code !== accepted));
  const also = all.find((code) => code !== accepted && code !== refused);
  const cell = also !== undefined && draws.chance(0.4) ? `"${accepted}", "${also}"` : `"${accepted}"`;
  return { cell, accepted, refused };
}

function limit(fact: FactEntry, draws: Draws): Bare {
  const step = stepOf(fact);
  const low = draws.int(1, 60) * step;
  const high = low + draws.int(1, 40) * step;
  if (draws.chance(0.3)) return { cell: `[${low}..${high})`, accepted: low, refused: high };
  return draws.chance(0.5)
    ? { cell: `<= ${high}`, accepted: high, refused: high + 1 }
    : { cell: `>= ${low}`, accepted: low, refused: low - 1 };
}

/** Money in thousands of yuan, all else in ones. */
const stepOf = ({ name }: FactEntry): number => (name.endsWith("Fen") ? 100_000 : 1);
