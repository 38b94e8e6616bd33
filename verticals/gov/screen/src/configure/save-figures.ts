import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { FigureSettings, SaveFigures } from "../contract.ts";
import { refuse } from "../refusals.ts";
import { figuresInForce } from "../show/in-force.ts";
import type { Screen } from "../source.ts";
import { insertFigures } from "../store/figures.ts";
import { changesBetween } from "./changes-between.ts";
import { checkRecords } from "./check-records.ts";
import { showSettings } from "./settings.ts";

/** A new version for the county, with who made it and what became different. Refuses one that was made on an older version. */
export async function saveFigures(
  screen: Screen,
  work: Work,
  { county, by, request }: { county: string; by: Actor; request: SaveFigures },
): Promise<FigureSettings> {
  const { expectedVersion, records } = request;
  const before = await figuresInForce(work.db, county);
  if (before.version !== expectedVersion) throw refuse("stale_figures");
  checkRecords(screen, before.records, records);
  const changes = changesBetween(before.records, records);
  const version = expectedVersion + 1;
  const isSaved = await insertFigures(work.db, {
    division: county,
    version,
    records,
    changes,
    updated_at: work.now,
    updated_by: by.personId,
    updated_by_name: by.name,
  });
  if (!isSaved) throw refuse("stale_figures");
  await screen.identity.recordAdministration(work, by, {
    action: "screen_figures_changed",
    division: county,
    target: changes.map(({ name }) => name.zh).join("、"),
    detail: { version, changes },
  });
  return showSettings(screen, work, county);
}
