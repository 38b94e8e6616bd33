import type { Sex } from "@zhida/identity/contract";
import type { Random } from "../seeded/random.ts";
import { fashionOf } from "./given-names.ts";

/** A given name as it was common in the year of birth. */
export function givenName(random: Random, sex: Sex, birthYear: number): string {
  const { names, first, second, single } = fashionOf(birthYear);
  const kind = random.fraction();
  if (kind < 0.25) return random.pick(names[sex]);
  if (kind < 0.25 + single * 0.75) return letter(random, second[sex]);
  const name = letter(random, first[sex]) + letter(random, second[sex]);
  return name[0] === name[1] ? random.pick(names[sex]) : name;
}

const letter = (random: Random, letters: string): string => letters.charAt(random.int(0, letters.length - 1));
