import { access, countyOf, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { showVersions } from "../configure/list-versions.ts";
import { saveFigures } from "../configure/save-figures.ts";
import { showSettings } from "../configure/settings.ts";
import { FigureSettings, FigureVersions, InCounty, SaveFigures, VersionsQuery } from "../contract.ts";
import type { Screen } from "../source.ts";

const tags = ["screen"];
const CONFIGURE = ["screen.configure"] as const;
const configurers = access.staff(...CONFIGURE);

export const settingsRoutes = (screen: Screen): Route[] => [
  route({
    method: "GET",
    url: "/api/screen/settings",
    summary: "All figures of the county's screen as records: names, thresholds, order, who sees how much",
    tags,
    access: configurers,
    query: InCounty,
    response: FigureSettings,
    handler: ({ actor, work, query }) => showSettings(screen, work, countyOf(actor, CONFIGURE, query.division)),
  }),
  route({
    method: "PUT",
    url: "/api/screen/settings",
    summary: "Put a new version of the county's figures in force",
    tags,
    access: configurers,
    query: InCounty,
    body: SaveFigures,
    response: FigureSettings,
    handler: ({ actor, work, query, body }) =>
      saveFigures(screen, work, {
        county: countyOf(actor, CONFIGURE, query.division),
        by: actor,
        request: body,
      }),
  }),
  route({
    method: "GET",
    url: "/api/screen/settings/versions",
    summary: "Who changed what of the county's figures, newest first",
    tags,
    access: configurers,
    query: VersionsQuery,
    response: FigureVersions,
    handler: ({ actor, work, query: { division, ...paged } }) =>
      showVersions(work, { county: countyOf(actor, CONFIGURE, division), ...paged }),
  }),
];
