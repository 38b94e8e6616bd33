import { refuse } from "./refusals.ts";
import type { Board } from "./show-board.ts";

/** The code of a town of that county; refuses any other. */
export function townIn({ places }: Pick<Board, "places">, county: string, code: string): string {
  const town = places.area(code);
  if (town?.level !== "town" || !code.startsWith(county)) throw refuse("not_a_town");
  return code;
}
