import type { Work } from "@zhida/platform";
import type { FigureRecord } from "../contract.ts";
import { type Screen, sourceOf } from "../source.ts";

/** What the figures count, by key; each source is read once, those that no record names are not. */
export async function readValues(
  screen: Screen,
  work: Work,
  county: string,
  records: readonly FigureRecord[],
): Promise<Map<string, number | null>> {
  const codes = [...new Set(records.map(({ source }) => source))];
  const read = await Promise.all(
    codes.map(async (code) => [code, await sourceOf(screen, code)?.read(work, county)] as const),
  );
  const bySource = new Map(read);
  return new Map(records.map(({ key, source, measure }) => [key, bySource.get(source)?.[measure] ?? null]));
}
