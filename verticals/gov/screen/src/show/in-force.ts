import type { Db } from "@zhida/platform";
import type { FigureRecord } from "../contract.ts";
import { readFigures } from "../store/figures.ts";

export type InForce = {
  /** 0: what comes with Zhida. */
  version: number;
  records: FigureRecord[];
  updatedAt: Date | null;
  updatedBy: string | null;
};

/** The records of a county: its own newest version, else those that come with Zhida. What came since stands at the end, hidden. */
export async function figuresInForce(db: Db, county: string): Promise<InForce> {
  const { own, shipped } = await readFigures(db, county);
  if (!own) return { version: 0, records: shipped.records, updatedAt: null, updatedBy: null };
  const known = new Set(own.records.map(({ key }) => key));
  const added = shipped.records.filter(({ key }) => !known.has(key)).map((each) => ({ ...each, shown: false }));
  const records = [...own.records, ...added];
  return { version: own.version, records, updatedAt: own.updated_at, updatedBy: own.updated_by_name };
}
