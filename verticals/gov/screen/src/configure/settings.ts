import { rolesWith } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { FigureSettings } from "../contract.ts";
import { figuresInForce } from "../show/in-force.ts";
import { readValues } from "../show/read-values.ts";
import { measuresOf, type Screen } from "../source.ts";

/** All records of a county, hidden ones too, with what they count now. */
export async function showSettings(screen: Screen, work: Work, county: string): Promise<FigureSettings> {
  const { version, records, updatedAt, updatedBy } = await figuresInForce(work.db, county);
  const values = await readValues(screen, work, county, records);
  return {
    division: county,
    version,
    updatedAt: updatedAt?.toISOString() ?? null,
    updatedBy,
    records,
    measures: measuresOf(screen),
    values: Object.fromEntries(values),
    roles: rolesWith("screen.view"),
  };
}
