import { decodeCursor, encodeCursor, refusePlatform, type Work } from "@zhida/platform";
import type { FigureVersions } from "../contract.ts";
import { listVersions } from "../store/figures.ts";

/** Who changed what of a county's figures, the newest first. */
export async function showVersions(
  { db }: Work,
  { county, cursor, limit }: { county: string; cursor?: string; limit: number },
): Promise<FigureVersions> {
  const [before] = decodeCursor(cursor, 1) ?? [];
  if (before !== undefined && !Number.isInteger(before)) throw refusePlatform("bad_cursor");
  const rows = await listVersions(db, county, before === undefined ? undefined : Number(before), limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ version, updated_at, updated_by_name, changes }) => ({
      version,
      updatedAt: updated_at.toISOString(),
      updatedBy: updated_by_name ?? "",
      changes,
    })),
    next: rows.length > limit && last ? encodeCursor([last.version]) : null,
  };
}
