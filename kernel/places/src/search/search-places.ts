import type { Work } from "@zhida/platform";
import type { CurrentAtlas } from "../atlas/current-atlas.ts";
import type { FoundPlace, PlaceSearch } from "../contract.ts";
import { searchNames } from "../store/names.ts";
import { wantedTokens, wordsOf } from "./tokens.ts";

/** Areas first, then named places, roads and doors. */
export async function searchPlaces(
  current: CurrentAtlas,
  work: Work,
  { text, area, limit }: PlaceSearch,
): Promise<FoundPlace[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const areas = findAreas(current, words, area).slice(0, limit);
  const tokens = [...new Set(words.flatMap(wantedTokens))];
  const rows = await searchNames(work.db, { words, tokens, area, limit: limit - areas.length || 1 });
  const named = rows.map(({ kind, name, address, lon, lat, area }): FoundPlace => {
    const place = area ? current.atlas().locate({ lon, lat }) : undefined;
    return { kind, name, address: { zh: address, en: place?.name.en ?? address }, point: { lon, lat }, area };
  });
  return [...areas, ...named].slice(0, limit);
}

/** Grids only when somebody says so: there are too many of them with the same name. */
function findAreas(current: CurrentAtlas, words: readonly string[], within = ""): FoundPlace[] {
  const wantsGrids = words.some((word) => word.includes("网格") || word.includes("grid"));
  const found: FoundPlace[] = [];
  for (const area of current.atlas().areas) {
    const { code, level, name, centre } = area;
    if ((level === "grid") !== wantsGrids || !code.startsWith(within)) continue;
    const whole = code.length > 6 ? current.atlas().fullName(area) : name;
    const text = `${wantsGrids ? whole.zh : name.zh} ${name.en}`.toLowerCase();
    if (words.every((word) => text.includes(word)))
      found.push({ kind: "area", name, address: whole, point: centre, area: code });
  }
  return found.sort(
    (a, b) => (a.area ?? "").length - (b.area ?? "").length || ((a.area ?? "") < (b.area ?? "") ? -1 : 1),
  );
}
